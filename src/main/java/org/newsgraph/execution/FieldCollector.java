package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;

/** CollectFields of the GraphQL specification: the fields asked of one type, merged by key, in the order of the answer. */
final class FieldCollector {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Conditions conditions;
    private final GraphQLObjectType type;
    private final Map<String, List<Field>> collected = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    FieldCollector(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Conditions conditions,
            GraphQLObjectType type) {
        this.schema = schema;
        this.fragments = fragments;
        this.conditions = conditions;
        this.type = type;
    }

    Map<String, List<Field>> collected() {
        return collected;
    }

    void collect(@Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field && conditions.includes(field)) {
                collected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
            } else if (selection instanceof InlineFragment fragment && conditions.includes(fragment)) {
                collect(fragment.getTypeCondition(), fragment.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread && conditions.includes(spread)
                    && visited.add(spread.getName())) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                collect(fragment.getTypeCondition(), fragment.getSelectionSet());
            }
        }
    }

    private void collect(@Nullable TypeName condition, SelectionSet selections) {
        if (condition == null || applies(condition.getName())) {
            collect(selections);
        }
    }

    private boolean applies(String condition) {
        if (condition.equals(type.getName())) {
            return true;
        }
        if (schema.getType(condition) instanceof GraphQLInterfaceType wider) {
            return schema.getImplementations(wider).contains(type);
        }
        return schema.getType(condition) instanceof GraphQLUnionType union && union.getTypes().contains(type);
    }
}
