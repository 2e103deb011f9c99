package org.newsgraph.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * Counts what the selections of a document ask for. A fragment is counted once and added wherever it is spread; it is never
 * expanded. Nothing here calls itself, however deep the document is.
 */
final class SizeCount {
    /** Fragments spread themselves, in a ring. */
    static final class Ring extends RuntimeException {
        Ring() {
            super(null, null, false, false);
        }
    }

    private record Open(SelectionSet selections, int level) {
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> counted = new HashMap<>();

    SizeCount(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /**
     * @throws Ring
     *         if the document spreads some fragment within itself, used or not
     */
    Size of(SelectionSet selections) {
        fragments.keySet().forEach(this::countWithItsFragments);
        return count(selections);
    }

    private void countWithItsFragments(String name) {
        // A depth-first walk by hand: a name stays on the path until all that it spreads is counted.
        Set<String> path = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            String current = open.peek();
            if (counted.containsKey(current)) {
                open.pop();
                path.remove(current);
            } else if (path.add(current)) {
                spreads(current).stream().filter(spread -> !counted.containsKey(spread)).forEach(spread -> {
                    if (path.contains(spread)) {
                        throw new Ring();
                    }
                    open.push(spread);
                });
            } else {
                counted.put(current, count(fragments.get(current).getSelectionSet()));
            }
        }
    }

    private Set<String> spreads(String fragment) {
        Set<String> names = new LinkedHashSet<>();
        Deque<SelectionSet> open = new ArrayDeque<>();
        open.push(fragments.get(fragment).getSelectionSet());
        while (!open.isEmpty()) {
            for (Selection<?> selection : open.pop().getSelections()) {
                if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
                    names.add(spread.getName());
                }
                SelectionSet inner = inner(selection);
                if (inner != null) {
                    open.push(inner);
                }
            }
        }
        return names;
    }

    private Size count(SelectionSet selections) {
        Size size = Size.NONE;
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(selections, 0));
        while (!open.isEmpty()) {
            Open current = open.pop();
            for (Selection<?> selection : current.selections.getSelections()) {
                size = size.with(own(selection), current.level);
                SelectionSet inner = inner(selection);
                if (inner != null) {
                    open.push(new Open(inner, current.level + (selection instanceof Field ? 1 : 0)));
                }
            }
        }
        return size;
    }

    private static @Nullable SelectionSet inner(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field.getSelectionSet();
        }
        return selection instanceof InlineFragment fragment ? fragment.getSelectionSet() : null;
    }

    private Size own(Selection<?> selection) {
        if (selection instanceof Field field) {
            boolean introspection = field.getName().equals("__schema") || field.getName().equals("__type");
            return new Size(1, 1, field.getAlias() == null ? 0 : 1, field.getDirectives().size(), 1,
                    introspection ? 1 : 0);
        }
        if (selection instanceof FragmentSpread spread) {
            return counted.getOrDefault(spread.getName(), Size.NONE)
                    .with(new Size(0, 0, 0, spread.getDirectives().size(), 0, 0), 0);
        }
        return new Size(0, 0, 0, ((InlineFragment) selection).getDirectives().size(), 0, 0);
    }
}
