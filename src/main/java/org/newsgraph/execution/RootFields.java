package org.newsgraph.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * What an operation asks of the root, whatever its conditions.
 *
 * @param names
 *        of the fields
 * @param arguments
 *        names of those that any of the fields is given
 */
record RootFields(Set<String> names, Set<String> arguments) {

    static RootFields of(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> arguments = new HashSet<>();
        Set<String> spread = new HashSet<>();
        Deque<SelectionSet> open = new ArrayDeque<>();
        open.push(operation.getSelectionSet());
        while (!open.isEmpty()) {
            for (Selection<?> selection : open.pop().getSelections()) {
                if (selection instanceof Field field) {
                    names.add(field.getName());
                    field.getArguments().forEach(argument -> arguments.add(argument.getName()));
                } else if (selection instanceof InlineFragment inline) {
                    open.push(inline.getSelectionSet());
                } else if (selection instanceof FragmentSpread named && spread.add(named.getName())) {
                    open.push(fragments.get(named.getName()).getSelectionSet());
                }
            }
        }
        return new RootFields(names, arguments);
    }
}
