package org.newsgraph.graphql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;

/** Puts our loaders and property readers behind the fields of the schema that SmallRye makes of the annotations. */
final class SchemaWiring {
    private final GraphQLSchema schema;
    private final Schema model;
    /** A field of an interface has one loader for all types that implement it, so that one call loads them together. */
    private final Map<String, FieldLoader> loaders = new HashMap<>();

    private final Nodes nodes;

    private SchemaWiring(GraphQLSchema schema, Schema model, Nodes nodes) {
        this.schema = schema;
        this.model = model;
        this.nodes = nodes;
    }

    static GraphQLSchema wire(GraphQLSchema schema, Schema model, Nodes nodes) {
        GraphQLCodeRegistry wired = schema.getCodeRegistry()
                .transform(registry -> new SchemaWiring(schema, model, nodes).replaceAll(registry));
        return schema.transformWithoutTypes(changed -> changed.codeRegistry(wired));
    }

    private void replaceAll(GraphQLCodeRegistry.Builder registry) {
        model.getTypes().values().forEach(type -> replaceFetchers(registry, type));
        model.getQueries().forEach(query -> replaceRoot(registry, schema.getQueryType(), query));
        model.getMutations().forEach(mutation -> replaceRoot(registry, schema.getMutationType(), mutation));
        model.getSubscriptions()
                .forEach(stream -> replaceRoot(registry, schema.getSubscriptionType(), stream));
        model.getInterfaces().keySet().forEach(name -> replaceResolver(registry, name));
        replaceFederation(registry);
    }

    /** Apollo Federation's own field and union, which no class of ours declares. */
    private void replaceFederation(GraphQLCodeRegistry.Builder registry) {
        if (schema.getType("_Entity") instanceof GraphQLUnionType union) {
            List<String> names = union.getTypes().stream().map(GraphQLNamedOutputType::getName).toList();
            registry.typeResolver(union, resolver(names));
            registry.dataFetcher(FieldCoordinates.coordinates(schema.getQueryType(), "_entities"),
                    new RootDataFetcher(new FederatedEntities(nodes::with, Set.copyOf(names))));
        }
    }

    private static void replaceRoot(GraphQLCodeRegistry.Builder registry, GraphQLObjectType type,
            Operation operation) {
        GraphQLFieldDefinition field = type.getFieldDefinition(operation.getName());
        registry.dataFetcher(FieldCoordinates.coordinates(type, field),
                new RootDataFetcher(new RootOperation(operation, field)));
    }

    private void replaceFetchers(GraphQLCodeRegistry.Builder registry, Type type) {
        type.getBatchOperations().forEach((name, operation) -> registry.dataFetcher(
                FieldCoordinates.coordinates(type.getName(), name), new LoaderDataFetcher(
                        loader(operation, schema.getObjectType(type.getName()).getFieldDefinition(name)))));
        for (Field field : type.getFields().values()) {
            registry.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()),
                    new PropertyFetcher(new MethodReader(PropertyMethod.of(type, field), field)));
        }
    }

    private FieldLoader loader(Operation operation, GraphQLFieldDefinition field) {
        return loaders.computeIfAbsent(operation.getClassName() + "#" + operation.getMethodName(),
                method -> new BatchOperation(operation, field));
    }

    private void replaceResolver(GraphQLCodeRegistry.Builder registry, String name) {
        if (schema.getType(name) instanceof GraphQLInterfaceType type) {
            registry.typeResolver(type, resolver(
                    schema.getImplementations(type).stream().map(GraphQLObjectType::getName).toList()));
        }
    }

    private ClassTypeResolver resolver(List<String> names) {
        Map<Class<?>, String> classes = new LinkedHashMap<>();
        names.forEach(name -> classes.put(
                ClassloadingService.get().loadClass(model.getTypes().get(name).getClassName()), name));
        return new ClassTypeResolver(classes);
    }
}
