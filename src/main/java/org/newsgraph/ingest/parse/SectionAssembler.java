package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.ParagraphRole;

/** Puts blocks under their headings. The highest Markdown heading of a text has level 1, as all plain headings have. */
final class SectionAssembler {
    private final List<Block> blocks;
    private final BitSet headings;
    private final int highest;
    private final List<ParsedSection> sections = new ArrayList<>();
    private @Nullable Block heading;
    private List<ParsedParagraph> paragraphs = new ArrayList<>();
    private boolean leadFound;
    private boolean textFound;
    private @Nullable String dateline;

    /**
     * @param standfirst
     *        printed before the byline; null if there is none
     */
    SectionAssembler(@Nullable Block standfirst, List<Block> blocks, BitSet headings) {
        if (standfirst != null) {
            paragraphs.add(new ParsedParagraph(standfirst.text(), ParagraphRole.STANDFIRST, standfirst.source()));
        }
        this.blocks = blocks;
        this.headings = headings;
        this.highest = blocks.stream().mapToInt(Block::level).filter(level -> level > 0).min().orElse(1);
    }

    List<ParsedSection> assemble() {
        for (int i = 0; i < blocks.size(); i++) {
            if (headings.get(i)) {
                closeSection();
                heading = blocks.get(i);
            } else {
                addParagraph(blocks.get(i));
            }
        }
        closeSection();
        return sections;
    }

    @Nullable
    String dateline() {
        return dateline;
    }

    private void closeSection() {
        Block above = heading;
        if (above != null) {
            int level = above.level() == 0 ? 1 : above.level() - highest + 1;
            sections.add(new ParsedSection(above.text(), level, paragraphs, above.source()));
        } else if (!paragraphs.isEmpty()) {
            sections.add(new ParsedSection(null, 1, paragraphs));
        }
        paragraphs = new ArrayList<>();
    }

    private void addParagraph(Block block) {
        paragraphs.add(new ParsedParagraph(block.text(), role(block), block.source()));
        if (!textFound && block.isRunningText() && Letters.hasLetterOrDigit(block.text())
                && !BylineRule.matches(block.text())) {
            textFound = true;
            dateline = DatelineRule.find(block.text());
        }
    }

    private ParagraphRole role(Block block) {
        return switch (block.kind()) {
            case LIST_ITEM -> ParagraphRole.LIST_ITEM;
            case QUOTE -> ParagraphRole.QUOTE;
            default -> isLead(block) ? ParagraphRole.LEAD : ParagraphRole.BODY;
        };
    }

    /** Points before the lead, a byline or a dateline alone leave the lead to the first real paragraph. */
    private boolean isLead(Block block) {
        boolean lead = !leadFound && heading == null && !Furniture.is(block.text());
        leadFound |= lead;
        return lead;
    }
}
