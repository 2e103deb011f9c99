package org.newsgraph.ingest.parse;

import java.util.BitSet;
import java.util.List;

import org.newsgraph.ingest.parse.Block.Kind;

/**
 * Which blocks are headings: those with marks, and lines of their own that look like one and have a paragraph somewhere
 * after them. Of more than two such lines in a row (three at the start, where a title may stand) none is a heading: that
 * is a poem, a list of names or a table.
 */
final class Headings {
    private static final int MOST_IN_A_ROW = 2;

    private final List<Block> blocks;
    private final BitSet headings = new BitSet();
    /** Where a title may stand: below what a release says of itself. */
    private final int opening;

    private Headings(List<Block> blocks) {
        this.blocks = blocks;
        this.opening = ReleaseLabel.count(blocks);
    }

    static BitSet in(List<Block> blocks) {
        Headings found = new Headings(blocks);
        found.findPlain();
        found.findMarked();
        return found.headings;
    }

    private void findPlain() {
        int last = lastParagraph();
        int i = opening;
        while (i < last) {
            int end = i;
            while (end < last && isCandidate(end) && !isAsked(end)) {
                end++;
            }
            headings.set(i, end - i <= (i == opening ? MOST_IN_A_ROW + 1 : MOST_IN_A_ROW) ? end : i);
            i = end + 1;
        }
    }

    private void findMarked() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Kind.HEADING) {
                headings.set(i);
            }
        }
    }

    private int lastParagraph() {
        int last = blocks.size() - 1;
        while (last >= 0 && blocks.get(last).kind() == Kind.HEADING) {
            last--;
        }
        return last;
    }

    /** "Ruiz: And the title?" in an interview: somebody answers right below. A title has nobody before it to ask. */
    private boolean isAsked(int index) {
        String line = blocks.get(index).text();
        return index > 0 && Letters.isQuestionMark(Letters.lastInside(line)) && Label.mayNameSpeaker(line)
                && Label.mayNameSpeaker(blocks.get(index + 1).text());
    }

    private boolean isCandidate(int index) {
        Block block = blocks.get(index);
        return block.kind() == Kind.LINE
                && (HeadingRule.matches(block.text()) || index == opening && isLabelledTitle(index));
    }

    /** "EU: Ministers agree on fish" at the start of a text; in an interview somebody answers. */
    private boolean isLabelledTitle(int index) {
        return HeadingRule.matchesBehindLabel(blocks.get(index).text()) && index + 1 < blocks.size()
                && !Label.isSpeaker(blocks.get(index + 1).text());
    }
}
