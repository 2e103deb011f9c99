package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.TextLayout;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;

/** The blocks of an article's text in reading order, with the place of each in the whole. */
final class BlockLayout {
    /**
     * @param section
     *        index of the section, -1 for the headline
     * @param paragraph
     *        index of the paragraph in its section, -1 for the headline and for headings
     * @param start
     *        in the article's text, UTF-16
     * @param startCodePoint
     *        in the article's text
     */
    record Placed(Block block, int section, int paragraph, int start, int startCodePoint) {
    }

    private final List<Placed> blocks = new ArrayList<>();
    private int end;
    private int endCodePoint;

    private BlockLayout() {
    }

    static BlockLayout of(@Nullable String givenHeadline, List<ParsedSection> sections) {
        BlockLayout layout = new BlockLayout();
        if (givenHeadline != null) {
            layout.place(BlockKind.HEADLINE, -1, -1, givenHeadline);
        }
        for (int s = 0; s < sections.size(); s++) {
            if (sections.get(s).heading() != null) {
                layout.place(BlockKind.HEADING, s, -1, sections.get(s).heading());
            }
            List<ParsedParagraph> paragraphs = sections.get(s).paragraphs();
            for (int p = 0; p < paragraphs.size(); p++) {
                layout.place(BlockKind.PARAGRAPH, s, p, paragraphs.get(p).text());
            }
        }
        return layout;
    }

    private void place(BlockKind kind, int section, int paragraph, String text) {
        if (!blocks.isEmpty()) {
            end += TextLayout.SEPARATOR.length();
            endCodePoint += TextLayout.SEPARATOR.length();
        }
        blocks.add(new Placed(new Block(kind, section, text), section, paragraph, end, endCodePoint));
        end += text.length();
        endCodePoint += text.codePointCount(0, text.length());
    }

    List<Placed> blocks() {
        return blocks;
    }

    ArticleText text(String language) {
        return new ArticleText(language, blocks.stream().map(Placed::block).toList());
    }
}
