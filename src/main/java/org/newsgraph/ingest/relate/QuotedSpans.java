package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;

/**
 * Pairs of quotation marks over a whole article. Where words go on for several paragraphs, each paragraph opens with a mark
 * and only the last closes; a mark that is never closed and not taken up so is a slip, and quotes nothing.
 */
final class QuotedSpans {
    private QuotedSpans() {
    }

    /** One list a block. */
    static List<List<QuotedSpan>> in(ArticleText text) {
        List<List<QuotedSpan>> all = new ArrayList<>();
        boolean open = false;
        for (int index = 0; index < text.blocks().size(); index++) {
            Block block = text.blocks().get(index);
            List<QuotedSpan> spans = block.kind() == BlockKind.PARAGRAPH
                    ? new ArrayList<>(QuoteMarks.in(index, block.text()))
                    : new ArrayList<>();
            if (open) {
                spans.set(0, spans.get(0).continued());
            }
            open = !spans.isEmpty() && spans.get(spans.size() - 1).open() && isTakenUp(text, index);
            if (!open && !spans.isEmpty() && spans.get(spans.size() - 1).open()) {
                spans.remove(spans.size() - 1);
            }
            all.add(spans);
        }
        return all;
    }

    private static boolean isTakenUp(ArticleText text, int block) {
        if (block + 1 == text.blocks().size() || text.blocks().get(block + 1).kind() != BlockKind.PARAGRAPH) {
            return false;
        }
        List<QuotedSpan> next = QuoteMarks.in(block + 1, text.blocks().get(block + 1).text());
        return !next.isEmpty() && next.get(0).before() == 0 && (!next.get(0).open() || isTakenUpOnce(text, block + 1));
    }

    /** Whether the block after opens with a mark too: enough to know, and bounds the look ahead. */
    private static boolean isTakenUpOnce(ArticleText text, int block) {
        return block + 1 < text.blocks().size() && text.blocks().get(block + 1).kind() == BlockKind.PARAGRAPH
                && QuoteMarks.in(block + 1, text.blocks().get(block + 1).text()).stream().findFirst()
                        .filter(span -> span.before() == 0).isPresent();
    }
}
