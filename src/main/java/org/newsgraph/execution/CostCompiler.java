package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.PropertyFetcher;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Finds what an operation costs. A field that is loaded costs a point for each object that has it; a mutation costs ten, for
 * each item of a list that it is given. A page counts as full, a list without pages as two; the whole schema as a text costs
 * what it comes to. Conditions are taken to be true.
 * The document is valid and within the limits, so that its fragments can be walked wherever they are spread.
 */
final class CostCompiler {
    private static final int MUTATION = 10;
    private static final int LIST_WITHOUT_PAGES = 2;
    /** A point for each 500 characters or so; about what an article's objects come to. */
    private static final int SCHEMA_TEXT = 250;
    private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Value<?>> variableDefaults = new HashMap<>();

    private CostCompiler(GraphQLSchema schema, Map<String, FragmentDefinition> fragments,
            List<VariableDefinition> variables) {
        this.schema = schema;
        this.fragments = fragments;
        variables.forEach(variable -> {
            if (variable.getDefaultValue() != null) {
                variableDefaults.put(variable.getName(), variable.getDefaultValue());
            }
        });
    }

    static CostPlan compile(GraphQLSchema schema, Map<String, FragmentDefinition> fragments,
            OperationDefinition operation) {
        CostCompiler compiler = new CostCompiler(schema, fragments, operation.getVariableDefinitions());
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new CostPlan(compiler.parts(root, operation.getSelectionSet(), null));
    }

    private List<CostPlan.Part> parts(GraphQLCompositeType type, @Nullable SelectionSet selections,
            @Nullable ListSize page) {
        List<CostPlan.Part> parts = new ArrayList<>();
        if (selections != null) {
            selections.getSelections().forEach(selection -> add(parts, type, selection, page));
        }
        return parts;
    }

    private void add(List<CostPlan.Part> parts, GraphQLCompositeType type, Selection<?> selection,
            @Nullable ListSize page) {
        if (selection instanceof Field field) {
            CostPlan.Part part = part(type, field, page);
            if (part != null) {
                parts.add(part);
            }
        } else if (selection instanceof InlineFragment inline) {
            GraphQLCompositeType narrower = inline.getTypeCondition() == null
                    ? type
                    : composite(inline.getTypeCondition().getName());
            parts.addAll(parts(narrower, inline.getSelectionSet(), page));
        } else {
            FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
            parts.addAll(parts(composite(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), page));
        }
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) schema.getType(name);
    }

    /**
     * @param page
     *        the size of the page that the field is part of; null if its parent is no connection
     */
    private CostPlan.@Nullable Part part(GraphQLCompositeType type, Field field, @Nullable ListSize page) {
        GraphQLFieldDefinition definition = type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
        // Introspection, which has limits of its own.
        if (definition == null) {
            return null;
        }
        ListSize own = pageSize(definition, field);
        boolean list = isList(definition.getType());
        boolean object = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType;
        ListSize size = list && object
                ? size(own != null || type != schema.getQueryType() ? own : items(definition, field), page)
                : null;
        List<CostPlan.Part> parts = object
                ? parts((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()), field.getSelectionSet(),
                        list ? null : own)
                : List.of();
        if (type == schema.getMutationType()) {
            return new CostPlan.Part(0, items(definition, field), withItself(parts));
        }
        int points = points(type, definition);
        return points == 0 && size == null && parts.isEmpty() ? null : new CostPlan.Part(points, size, parts);
    }

    private int points(GraphQLCompositeType type, GraphQLFieldDefinition definition) {
        if (SDL.equals(FieldCoordinates.coordinates(type.getName(), definition.getName()))) {
            return SCHEMA_TEXT;
        }
        return isProperty(type, definition) ? 0 : 1;
    }

    private static List<CostPlan.Part> withItself(List<CostPlan.Part> below) {
        List<CostPlan.Part> parts = new ArrayList<>(below);
        parts.add(new CostPlan.Part(MUTATION, null, List.of()));
        return parts;
    }

    private static ListSize size(@Nullable ListSize own, @Nullable ListSize page) {
        if (own != null) {
            return own;
        }
        return page != null ? page : new ListSize.Fixed(LIST_WITHOUT_PAGES);
    }

    private @Nullable ListSize pageSize(GraphQLFieldDefinition definition, Field field) {
        GraphQLArgument first = definition.getArgument("first");
        if (first == null) {
            return null;
        }
        int ifAbsent = GraphQLArgument.getArgumentDefaultValue(first) instanceof Number number
                ? number.intValue()
                : PageRequest.DEFAULT_SIZE;
        return new ListSize.Page(given(field, name -> name.equals("first") || name.equals("last")), ifAbsent);
    }

    /** How many items a field of the root is given; null if it takes no list. */
    private @Nullable ListSize items(GraphQLFieldDefinition definition, Field root) {
        List<GivenValue> lists = given(root, name -> isList(definition.getArgument(name).getType()));
        return lists.isEmpty() ? null : new ListSize.Items(lists);
    }

    private List<GivenValue> given(Field field, Predicate<String> wanted) {
        return field.getArguments().stream().filter(argument -> wanted.test(argument.getName()))
                .map(argument -> GivenValue.of(argument.getValue(), variableDefaults)).toList();
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }

    private boolean isProperty(GraphQLCompositeType type, GraphQLFieldDefinition definition) {
        GraphQLObjectType owner = type instanceof GraphQLInterfaceType wider
                ? schema.getImplementations(wider).get(0)
                : (GraphQLObjectType) type;
        return schema.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(owner.getName(),
                definition.getName()), definition) instanceof PropertyFetcher;
    }
}
