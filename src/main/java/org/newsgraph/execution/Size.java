package org.newsgraph.execution;

/**
 * How much a selection asks for, with all fragments that it spreads. Sums stop at a bound, so that no document can make
 * them overflow.
 *
 * @param fields
 *        fields at any level
 * @param depth
 *        levels of fields
 * @param rootFields
 *        fields at the first level
 * @param introspections
 *        {@code __schema} and {@code __type}
 */
record Size(int fields, int depth, int aliases, int directives, int rootFields, int introspections) {
    static final Size NONE = new Size(0, 0, 0, 0, 0, 0);
    private static final int ENOUGH = 1_000_000_000;

    /** Together with a selection that starts so many levels further down. */
    Size with(Size other, int levels) {
        return new Size(sum(fields, other.fields), Math.max(depth, sum(levels, other.depth)),
                sum(aliases, other.aliases), sum(directives, other.directives),
                levels == 0 ? sum(rootFields, other.rootFields) : rootFields,
                sum(introspections, other.introspections));
    }

    private static int sum(int a, int b) {
        return Math.min(ENOUGH, a + b);
    }
}
