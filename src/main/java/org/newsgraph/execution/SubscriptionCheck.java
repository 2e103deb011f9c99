package org.newsgraph.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.newsgraph.graphql.ErrorCode;

import graphql.language.DirectivesContainer;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * Refuses conditions on what a subscription asks of the root (GraphQL, section 5.2.4.1): a stream is there or not.
 * graphql-java's own rule fails where the condition is a variable.
 */
final class SubscriptionCheck {
    private SubscriptionCheck() {
    }

    /**
     * @throws Refusal
     *         VALIDATION_ERROR
     */
    static void check(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        if (operation.getOperation() != Operation.SUBSCRIPTION) {
            return;
        }
        Set<String> spread = new HashSet<>();
        Deque<SelectionSet> open = new ArrayDeque<>();
        open.push(operation.getSelectionSet());
        while (!open.isEmpty()) {
            for (Selection<?> selection : open.pop().getSelections()) {
                checkUnconditional((DirectivesContainer<?>) selection);
                if (selection instanceof InlineFragment inline) {
                    open.push(inline.getSelectionSet());
                } else if (selection instanceof FragmentSpread named && spread.add(named.getName())
                        && fragments.containsKey(named.getName())) {
                    open.push(fragments.get(named.getName()).getSelectionSet());
                }
            }
        }
    }

    private static void checkUnconditional(DirectivesContainer<?> selection) {
        if (selection.hasDirective("skip") || selection.hasDirective("include")) {
            throw Refusal.of(ErrorCode.VALIDATION_ERROR,
                    "What a subscription asks of the root must not depend on @skip or @include");
        }
    }
}
