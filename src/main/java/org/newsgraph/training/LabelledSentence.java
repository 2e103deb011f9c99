package org.newsgraph.training;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A sentence as text, with the names in it.
 *
 * @param names
 *        in order; no two overlap
 */
record LabelledSentence(String text, List<Name> names) {
    /**
     * @param start
     *        first UTF-16 code unit
     * @param end
     *        one past the last
     */
    record Name(int start, int end, EntityKind kind) {
    }
}
