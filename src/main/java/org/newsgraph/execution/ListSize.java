package org.newsgraph.execution;

import java.util.List;
import java.util.Map;

/** How many items a list has at most. */
sealed interface ListSize {
    /** No list has more, since a larger page is an error; and an error loads nothing. */
    int MOST = 100;

    int of(Map<String, Object> variables);

    record Fixed(int size) implements ListSize {
        @Override
        public int of(Map<String, Object> variables) {
            return size;
        }
    }

    /**
     * A page. Which of the arguments counts may be known only with the variables, of which one that is null leaves it to the
     * other: the larger one counts.
     *
     * @param asked
     *        the arguments that may say how large it is
     * @param ifNone
     *        its size if none of them does
     */
    record Page(List<GivenValue> asked, int ifNone) implements ListSize {
        @Override
        public int of(Map<String, Object> variables) {
            return asked.stream().map(value -> value.in(variables)).filter(Number.class::isInstance)
                    .mapToInt(number -> bounded(((Number) number).longValue())).max().orElse(ifNone);
        }
    }

    /** What a field gives or does for each item of a list that it is given; one value in place of a list is a list of one. */
    record Items(List<GivenValue> lists) implements ListSize {
        @Override
        public int of(Map<String, Object> variables) {
            return lists.stream().map(value -> value.in(variables))
                    .mapToInt(value -> value instanceof List<?> items ? bounded(items.size()) : 1).max().orElse(1);
        }
    }

    private static int bounded(long size) {
        return (int) Math.max(0, Math.min(MOST, size));
    }
}
