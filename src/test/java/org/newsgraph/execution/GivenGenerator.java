package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;

/** Makes values of input types. */
final class GivenGenerator {
    private static final Given.Constant NULL = new Given.Constant("null", null);
    private final Map<String, List<Given.Constant>> constants;
    private Random random = new Random();

    /**
     * @param constants
     *        the values to take, by name of the scalar
     */
    GivenGenerator(Map<String, List<Given.Constant>> constants) {
        this.constants = constants;
    }

    void use(Random source) {
        random = source;
    }

    /** A condition: constant or variable, present or standard. */
    Given flag() {
        boolean value = random.nextBoolean();
        Given.Constant constant = new Given.Constant(String.valueOf(value), value);
        return switch (random.nextInt(3)) {
            case 0 -> constant;
            case 1 -> new Given.Variable("Boolean!", value, false, "");
            default -> new Given.Variable("Boolean", !value, random.nextBoolean(), constant.text());
        };
    }

    Given any(GraphQLInputType type, boolean hasStandard) {
        return random.nextInt(3) == 0 ? variable(type, hasStandard) : literal(type, 2);
    }

    private Given variable(GraphQLInputType type, boolean hasStandard) {
        boolean nonNull = GraphQLTypeUtil.isNonNull(type);
        Given constant = constant((GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type), 2);
        String named = GraphQLTypeUtil.simplePrint(type);
        if (nonNull && !hasStandard) {
            return new Given.Variable(named, json(constant), false, "");
        }
        String nullable = nonNull ? named.substring(0, named.length() - 1) : named;
        // Null is let through to the argument, and is wrong there if the argument must not be null.
        Object value = random.nextInt(6) == 0 ? null : json(constant);
        return new Given.Variable(nullable, value, random.nextInt(4) == 0,
                random.nextInt(3) == 0 ? text(constant) : "");
    }

    private Given constant(GraphQLInputType type, int depth) {
        Given made;
        do {
            made = literal(type, depth);
        } while (hasVariable(made));
        return made;
    }

    private static boolean hasVariable(Given given) {
        if (given instanceof Given.ListOf list) {
            return list.elements().stream().anyMatch(GivenGenerator::hasVariable);
        }
        return given instanceof Given.InputObject object
                ? object.fields().values().stream().anyMatch(GivenGenerator::hasVariable)
                : given instanceof Given.Variable;
    }

    private Given literal(GraphQLInputType type, int depth) {
        if (type instanceof GraphQLNonNull nonNull) {
            return notNull((GraphQLInputType) nonNull.getWrappedType(), depth);
        }
        return random.nextInt(12) == 0 ? NULL : notNull(type, depth);
    }

    private Given notNull(GraphQLInputType type, int depth) {
        if (type instanceof GraphQLList list) {
            List<Given> elements = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                elements.add(literal((GraphQLInputType) list.getWrappedType(), depth));
            }
            return new Given.ListOf(elements);
        }
        if (type instanceof GraphQLInputObjectType object) {
            return inputObject(object, depth);
        }
        if (type instanceof GraphQLEnumType words) {
            String word = words.getValues().get(random.nextInt(words.getValues().size())).getName();
            return new Given.Constant(word, word);
        }
        List<Given.Constant> possible = constants.get(((GraphQLNamedType) type).getName());
        return possible.get(random.nextInt(possible.size()));
    }

    private Given inputObject(GraphQLInputObjectType type, int depth) {
        Map<String, Given> fields = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean required = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            if (required || depth > 0 && random.nextInt(3) == 0) {
                fields.put(field.getName(), random.nextInt(5) == 0
                        ? variable(field.getType(), field.hasSetDefaultValue())
                        : literal(field.getType(), depth - 1));
            }
        }
        return new Given.InputObject(fields);
    }

    private static Object json(Given constant) {
        if (constant instanceof Given.ListOf list) {
            List<Object> elements = new ArrayList<>();
            list.elements().forEach(element -> elements.add(json(element)));
            return elements;
        }
        if (constant instanceof Given.InputObject object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(name, json(value)));
            return fields;
        }
        return ((Given.Constant) constant).json();
    }

    private static String text(Given constant) {
        GeneratedRequest request = new GeneratedRequest(List.of(new Asked.OfField("x", "x",
                List.of(new Asked.Argument("y", constant)), List.of(), List.of())));
        String document = request.document();
        return document.substring(document.indexOf("y: ") + 3, document.lastIndexOf(')'));
    }
}
