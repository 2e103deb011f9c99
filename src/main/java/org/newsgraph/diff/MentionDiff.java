package org.newsgraph.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Which names of a block stand in it still; each counts as often as it stands there.
 *
 * @param carriedOver
 *        in the later block's order, as the two others are in their own
 */
record MentionDiff(List<DiffMention> carriedOver, List<DiffMention> added, List<DiffMention> removed) {
    static MentionDiff of(List<DiffMention> from, List<DiffMention> to) {
        List<DiffMention> left = new ArrayList<>(from);
        List<DiffMention> carriedOver = new ArrayList<>();
        List<DiffMention> added = new ArrayList<>();
        to.forEach(mention -> (left.remove(mention) ? carriedOver : added).add(mention));
        return new MentionDiff(carriedOver, added, left);
    }
}
