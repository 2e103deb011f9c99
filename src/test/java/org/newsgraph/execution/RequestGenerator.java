package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Makes valid queries of a schema: fragments, aliases, merged fields, conditions, arguments by literal and by variable. */
final class RequestGenerator implements RandomGenerator<List<Asked>> {
    private static final int DEEPEST = 7;
    private static final int MOST_FIELDS = 40;

    private final GraphQLSchema schema;
    private final GivenGenerator values;
    private final Predicate<List<Asked>> valid;
    private Random random = new Random();
    private int fields;

    RequestGenerator(GraphQLSchema schema, Map<String, List<Given.Constant>> constants,
            Predicate<List<Asked>> valid) {
        this.schema = schema;
        this.values = new GivenGenerator(constants);
        this.valid = valid;
    }

    @Override
    public Shrinkable<List<Asked>> next(Random source) {
        random = source;
        values.use(source);
        List<Asked> made;
        do {
            fields = 0;
            made = selections(schema.getQueryType(), 0);
        } while (!valid.test(made));
        return new ShrinkableSelections(made, valid);
    }

    private List<Asked> selections(GraphQLCompositeType type, int depth) {
        int size = 1 + random.nextInt(depth < 3 ? 4 : 3);
        List<Asked> made = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> made.add(selection(type, depth)));
        return made;
    }

    private Asked selection(GraphQLCompositeType type, int depth) {
        boolean union = type instanceof GraphQLUnionType;
        if (depth > 0 && depth < DEEPEST && random.nextInt(union ? 2 : 5) == 0) {
            return fragment(type, depth);
        }
        return union || random.nextInt(15) == 0 ? typeName() : field((GraphQLFieldsContainer) type, depth);
    }

    private Asked typeName() {
        return new Asked.OfField("__typename", "__typename", List.of(), conditions(), List.of());
    }

    private Asked fragment(GraphQLCompositeType type, int depth) {
        List<GraphQLCompositeType> possible = new ArrayList<>(List.of(type));
        if (type instanceof GraphQLInterfaceType wider) {
            possible.addAll(schema.getImplementations(wider));
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(member -> possible.add((GraphQLObjectType) member));
        } else {
            ((GraphQLObjectType) type).getInterfaces().forEach(wider -> possible.add((GraphQLInterfaceType) wider));
        }
        GraphQLCompositeType on = possible.get(random.nextInt(possible.size()));
        return new Asked.OfFragment(on.getName(), random.nextBoolean(), conditions(), selections(on, depth + 1));
    }

    private Asked field(GraphQLFieldsContainer type, int depth) {
        fields++;
        boolean leavesOnly = depth >= DEEPEST || fields > MOST_FIELDS;
        List<GraphQLFieldDefinition> possible = type.getFieldDefinitions().stream()
                .filter(field -> !leavesOnly || !isComposite(field)).toList();
        if (possible.isEmpty()) {
            return typeName();
        }
        GraphQLFieldDefinition field = possible.get(random.nextInt(possible.size()));
        List<Asked.Argument> arguments = arguments(field);
        List<Asked> below = isComposite(field)
                ? selections((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1)
                : List.of();
        return new Asked.OfField(field.getName(), key(type, field, arguments), arguments, conditions(), below);
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    /** The same key for the same arguments, so that selections merge; another one for others, which must not. */
    private String key(GraphQLNamedType type, GraphQLFieldDefinition field, List<Asked.Argument> arguments) {
        String name = random.nextInt(4) == 0 ? type.getName() + "_" + field.getName() : field.getName();
        return arguments.isEmpty() ? name : name + "_" + Integer.toHexString(arguments.hashCode());
    }

    private List<Asked.Argument> arguments(GraphQLFieldDefinition field) {
        List<Asked.Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (required || random.nextInt(3) == 0) {
                arguments.add(new Asked.Argument(argument.getName(),
                        values.any(argument.getType(), argument.hasSetDefaultValue())));
            }
        }
        return arguments;
    }

    private List<Asked.Condition> conditions() {
        List<Asked.Condition> conditions = new ArrayList<>();
        for (String directive : List.of("skip", "include")) {
            if (random.nextInt(8) == 0) {
                conditions.add(new Asked.Condition(directive, values.flag()));
            }
        }
        return conditions;
    }
}
