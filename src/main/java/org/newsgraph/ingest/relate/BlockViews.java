package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;

/** Cuts the mentions of an article by block. */
final class BlockViews {
    private BlockViews() {
    }

    /** One view a block. */
    static List<BlockView> of(ArticleText text, List<ResolvedMention> mentions) {
        List<BlockView> views = new ArrayList<>();
        int first = 0;
        for (int block = 0; block < text.blocks().size(); block++) {
            int end = first;
            while (end < mentions.size() && mentions.get(end).mention().block() == block) {
                end++;
            }
            views.add(new BlockView(text.blocks().get(block).text(), mentions, first, end));
            first = end;
        }
        return views;
    }
}
