package org.newsgraph.diff;

import org.newsgraph.vocabulary.BlockChange;

/**
 * What became of one block.
 *
 * @param from
 *        its place in the earlier revision, {@link #NONE} if that has it not
 * @param to
 *        its place in the later revision, {@link #NONE} if that has it not
 */
record Step(BlockChange change, int from, int to) {
    static final int NONE = -1;
}
