package org.newsgraph.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.Value;
import graphql.language.VariableReference;

/**
 * The values of the variables that {@code @skip} and {@code @include} of a document look at. A plan is made for one such
 * set of values, so that it has no conditions left.
 */
record Conditions(Map<String, Boolean> values) {

    boolean includes(DirectivesContainer<?> selection) {
        if (selection.getDirectives().isEmpty()) {
            return true;
        }
        return !value(condition(selection, "skip"), false) && value(condition(selection, "include"), true);
    }

    private boolean value(@Nullable Value<?> condition, boolean otherwise) {
        if (condition instanceof VariableReference variable) {
            return values.get(variable.getName());
        }
        return condition instanceof BooleanValue constant ? constant.isValue() : otherwise;
    }

    private static @Nullable Value<?> condition(DirectivesContainer<?> selection, String directive) {
        List<Directive> found = selection.getDirectives(directive);
        return found.isEmpty() ? null : found.get(0).getArgument("if").getValue();
    }

    /** The variables that some condition in the document looks at. */
    static List<String> variables(Document document) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            node.getChildren().forEach(open::push);
            if (node instanceof DirectivesContainer<?> selection) {
                addVariable(names, condition(selection, "skip"));
                addVariable(names, condition(selection, "include"));
            }
        }
        return List.copyOf(names);
    }

    private static void addVariable(Set<String> names, @Nullable Value<?> condition) {
        if (condition instanceof VariableReference variable) {
            names.add(variable.getName());
        }
    }
}
