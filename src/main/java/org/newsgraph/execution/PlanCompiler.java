package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newsgraph.execution.FieldPlan.Branch;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.execution.FieldPlan.Property;
import org.newsgraph.graphql.ClassTypeResolver;
import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.graphql.LoaderDataFetcher;
import org.newsgraph.graphql.PropertyFetcher;
import org.newsgraph.graphql.RootDataFetcher;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;

/** Compiles a validated query or subscription for one set of conditions. */
final class PlanCompiler {
    /** Some field is executed by graphql-java alone, such as introspection. */
    private static final class NotCompiled extends RuntimeException {
        NotCompiled() {
            super(null, null, false, false);
        }
    }

    /** The same fields asked of the same type are one plan, however many ways lead to them. */
    private record Asked(String type, List<Field> by) {
    }

    private final GraphQLSchema schema;
    private final Leaves leaves;
    private final Map<String, FragmentDefinition> fragments;
    private final Conditions conditions;
    private final Map<Asked, ObjectPlan> plans = new HashMap<>();
    private int objects;
    private int loads;

    private PlanCompiler(GraphQLSchema schema, Leaves leaves, Map<String, FragmentDefinition> fragments,
            Conditions conditions) {
        this.schema = schema;
        this.leaves = leaves;
        this.fragments = fragments;
        this.conditions = conditions;
    }

    /** Nothing if the query asks for a field that only graphql-java executes. */
    static Optional<QueryPlan> compile(GraphQLSchema schema, Leaves leaves,
            Map<String, FragmentDefinition> fragments, OperationDefinition operation, Conditions conditions) {
        PlanCompiler compiler = new PlanCompiler(schema, leaves, fragments, conditions);
        try {
            ObjectPlan root = compiler.object(root(schema, operation), List.of(operation.getSelectionSet()));
            return Optional.of(new QueryPlan(root, compiler.objects, compiler.loads));
        } catch (NotCompiled graphqlJavaOnly) {
            return Optional.empty();
        }
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                ? schema.getSubscriptionType()
                : schema.getQueryType();
    }

    private ObjectPlan object(GraphQLObjectType type, List<SelectionSet> selections) {
        FieldCollector collector = new FieldCollector(schema, fragments, conditions, type);
        selections.forEach(collector::collect);
        List<FieldPlan> fields = new ArrayList<>();
        int slots = 0;
        for (Map.Entry<String, List<Field>> entry : collector.collected().entrySet()) {
            FieldPlan field = field(type, entry.getKey(), entry.getValue(), slots);
            fields.add(field);
            slots += field instanceof Loaded || field instanceof Branch ? 1 : 0;
        }
        return new ObjectPlan(objects++, fields, slots);
    }

    private FieldPlan field(GraphQLObjectType type, String name, List<Field> asked, int slot) {
        Field first = asked.get(0);
        ResponseKey key = ResponseKey.of(name, first.getSourceLocation());
        if (first.getName().equals("__typename")) {
            JsonWriter json = new JsonWriter(32);
            json.string(type.getName());
            return new FieldPlan.TypeName(key, json.toBytes());
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(first.getName());
        if (definition == null) {
            throw new NotCompiled();
        }
        OutputType output = output(definition.getType(), asked, false);
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(
                FieldCoordinates.coordinates(type, definition), definition);
        if (fetcher instanceof PropertyFetcher property) {
            return output.loads()
                    ? new Branch(key, property.reader(), output, slot)
                    : new Property(key, property.reader(), output);
        }
        FieldLoader loader = loader(fetcher);
        return new Loaded(key, loader, Arguments.of(loader, definition.getArguments(), first.getArguments()), output,
                slot, loads++);
    }

    private static FieldLoader loader(DataFetcher<?> fetcher) {
        if (fetcher instanceof LoaderDataFetcher loaded) {
            return loaded.loader();
        }
        if (fetcher instanceof RootDataFetcher root) {
            return root.loader();
        }
        throw new NotCompiled();
    }

    private OutputType output(GraphQLType type, List<Field> asked, boolean nonNull) {
        if (type instanceof GraphQLNonNull wrapper) {
            return output(wrapper.getWrappedType(), asked, true);
        }
        if (type instanceof GraphQLList list) {
            return new OutputType.ListOf(nonNull, output(list.getWrappedType(), asked, false));
        }
        if (type instanceof GraphQLObjectType object) {
            return new OutputType.ObjectOf(nonNull, new Selection.OfOneType(plan(object, asked)));
        }
        if (type instanceof GraphQLInterfaceType wider) {
            return new OutputType.ObjectOf(nonNull, byType(schema.getCodeRegistry().getTypeResolver(wider),
                    schema.getImplementations(wider), asked));
        }
        if (type instanceof GraphQLUnionType union) {
            return new OutputType.ObjectOf(nonNull,
                    byType(schema.getCodeRegistry().getTypeResolver(union), union.getTypes(), asked));
        }
        return new OutputType.Leaf(nonNull, leaves.of((GraphQLNamedType) type));
    }

    private Selection byType(TypeResolver resolver, List<? extends GraphQLNamedOutputType> types, List<Field> asked) {
        if (!(resolver instanceof ClassTypeResolver byClass)) {
            throw new NotCompiled();
        }
        Map<String, ObjectPlan> possible = new HashMap<>();
        types.forEach(type -> possible.put(type.getName(), plan((GraphQLObjectType) type, asked)));
        return new Selection.ByType(byClass, possible, possible.values().stream().anyMatch(ObjectPlan::loads));
    }

    private ObjectPlan plan(GraphQLObjectType type, List<Field> asked) {
        Asked key = new Asked(type.getName(), asked);
        ObjectPlan known = plans.get(key);
        if (known == null) {
            known = object(type, asked.stream().map(Field::getSelectionSet).toList());
            plans.put(key, known);
        }
        return known;
    }
}
