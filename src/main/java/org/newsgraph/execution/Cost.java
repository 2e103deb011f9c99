package org.newsgraph.execution;

/**
 * What an operation may cost at most, known before anything runs.
 *
 * @param points
 *        one for each object for which something is loaded, with all page sizes multiplied
 * @param nodes
 *        objects in lists, with all page sizes multiplied
 */
public record Cost(long points, long nodes) {
    static final Cost NONE = new Cost(0, 0);
    /** Far above every limit, and far below an overflow of what is multiplied next. */
    private static final long ENOUGH = 1_000_000_000_000L;

    Cost plus(long morePoints, long moreNodes) {
        return new Cost(bounded(points + morePoints), bounded(nodes + moreNodes));
    }

    static long bounded(long value) {
        return Math.min(ENOUGH, value);
    }
}
