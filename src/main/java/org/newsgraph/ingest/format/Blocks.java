package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.newsgraph.ingest.format.TextBlock.Kind;

/** What is common to texts in blocks. */
final class Blocks {
    /** CR and LF are one end of a line, never two. */
    private static final Pattern BETWEEN = Pattern.compile("(?>\\R)[ \\t]*+(?>\\R)");

    private Blocks() {
    }

    /** Paragraphs with empty lines between them. */
    static List<TextBlock> ofPlain(String text) {
        return BETWEEN.splitAsStream(text).map(Values::line).filter(Objects::nonNull)
                .map(line -> new TextBlock(Kind.PARAGRAPH, 0, line)).toList();
    }

    /**
     * A body often opens with the headline, which is no part of the text. Without another one, a first heading of level 1 is it.
     * What we have written has the headline in its own place alone: a block with its words is text.
     */
    static void dropHeadline(NewsItem item) {
        if (item.blocks.isEmpty() || item.ours) {
            return;
        }
        TextBlock first = item.blocks.get(0);
        boolean only = item.blocks.size() == 1;
        if (item.headline == null && !only && first.kind() == Kind.HEADING && first.level() == 1
                && item.blocks.stream().filter(block -> block.level() == 1).count() == 1) {
            item.headline = first.text();
        }
        if (!only && first.text().equalsIgnoreCase(item.headline)) {
            item.blocks = item.blocks.subList(1, item.blocks.size());
        }
    }
}
