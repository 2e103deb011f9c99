package org.newsgraph.text;

import java.util.List;

/**
 * What the analysis of an article reads: its blocks of text in reading order.
 *
 * @param language
 *        BCP 47 tag of the language that the text is written in, such as {@code en}
 * @param blocks
 *        the given headline if there is one, then headings and paragraphs in reading order
 */
public record ArticleText(String language, List<Block> blocks) {
    public ArticleText {
        blocks = List.copyOf(blocks);
    }

    /**
     * One run of text that no mention crosses.
     *
     * @param section
     *        index of the section that holds the block, -1 for the headline
     */
    public record Block(BlockKind kind, int section, String text) {
    }

    public enum BlockKind {
        HEADLINE, HEADING, PARAGRAPH
    }
}
