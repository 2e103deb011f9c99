package org.newsgraph.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** Fields with the types that have them, such as {@code Article.slug}. */
final class FieldsOfSchema {
    private FieldsOfSchema() {
    }

    /** All that a query can reach, by root fields other than these. */
    static Set<String> all(GraphQLSchema schema, Set<String> otherThan) {
        Set<String> fields = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<GraphQLType> types = new ArrayDeque<>(List.of(schema.getQueryType()));
        while (!types.isEmpty()) {
            GraphQLType type = types.pop();
            if (seen.add(((GraphQLNamedSchemaElement) type).getName())) {
                fieldsOf(type).filter(field -> type != schema.getQueryType() || !otherThan.contains(field.getName()))
                        .forEach(field -> {
                            fields.add(((GraphQLFieldsContainer) type).getName() + "." + field.getName());
                            types.push(GraphQLTypeUtil.unwrapAll(field.getType()));
                        });
                possible(schema, type).forEach(types::push);
            }
        }
        return fields;
    }

    private static Stream<GraphQLFieldDefinition> fieldsOf(GraphQLType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                : Stream.empty();
    }

    private static Stream<? extends GraphQLType> possible(GraphQLSchema schema, GraphQLType type) {
        if (type instanceof GraphQLInterfaceType wider) {
            return schema.getImplementations(wider).stream();
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLObjectType.class::cast)
                : Stream.empty();
    }

    /** Those that a valid document names, whatever its conditions say. */
    static Set<String> asked(GraphQLSchema schema, String text) {
        Document document = Parser.parse(text);
        Set<String> fields = new HashSet<>();
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> collect(schema, schema.getQueryType(), operation.getSelectionSet(), fields));
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> collect(schema,
                schema.getType(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), fields));
        return fields;
    }

    private static void collect(GraphQLSchema schema, GraphQLType type, SelectionSet selections, Set<String> fields) {
        selections.getSelectionsOfType(InlineFragment.class).forEach(fragment -> collect(schema,
                schema.getType(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), fields));
        selections.getSelectionsOfType(Field.class).stream().filter(field -> !field.getName().startsWith("__"))
                .forEach(field -> {
                    GraphQLFieldsContainer container = (GraphQLFieldsContainer) type;
                    fields.add(container.getName() + "." + field.getName());
                    if (field.getSelectionSet() != null) {
                        collect(schema, GraphQLTypeUtil.unwrapAll(
                                container.getFieldDefinition(field.getName()).getType()), field.getSelectionSet(),
                                fields);
                    }
                });
    }
}
