package org.newsgraph.ingest.format;

import org.newsgraph.ingest.format.TextBlock.Kind;

/** What is common to texts in blocks. */
final class Blocks {
    private Blocks() {
    }

    /** A body often opens with the headline, which is no part of the text. Without another one, a first heading of level 1 is it. */
    static void dropHeadline(NewsItem item) {
        if (item.blocks.isEmpty()) {
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
