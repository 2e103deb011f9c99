package org.newsgraph.annotation;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.CodePoints;

/**
 * A text cut into blocks at its line ends, with the way back to places in the whole. A line stays a line: whether it is
 * a heading, or a part of a paragraph that was wrapped, cannot be told from a bare text without changing its offsets. The
 * first line is a headline if it ends like none of a paragraph and more text follows it.
 */
final class TextBlocks {
    private static final int LONGEST_HEADLINE = 150;
    private static final String ENDS = ".!?:;,\"\u201D)";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final CodePoints codePoints;

    TextBlocks(String text) {
        this.codePoints = CodePoints.of(text);
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                add(text, start, at);
                start = at + 1;
            }
        }
        if (blocks.size() > 1 && isHeadline(blocks.get(0).text().strip())) {
            blocks.set(0, new Block(BlockKind.HEADLINE, 0, blocks.get(0).text()));
        }
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029';
    }

    private void add(String text, int start, int end) {
        String line = text.substring(start, end);
        if (!line.isBlank()) {
            blocks.add(new Block(BlockKind.PARAGRAPH, 0, line));
            starts.add(start);
        }
    }

    ArticleText article(String language) {
        return new ArticleText(language, blocks);
    }

    /** The place in the whole text, in code points, of a place in a block, in UTF-16 code units. */
    int codePoint(int block, int offset) {
        return codePoints.indexOf(starts.get(block) + offset);
    }
}
