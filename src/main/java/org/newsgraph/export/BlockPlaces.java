package org.newsgraph.export;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.mention.MentionRow;

/** Where the sections and paragraphs of an exported article stand in its lists, by their keys. */
record BlockPlaces(Map<Long, Integer> sections, Map<Long, Integer> paragraphs) {

    static BlockPlaces of(WholeArticle article) {
        Map<Long, Integer> sections = new HashMap<>();
        Map<Long, Integer> paragraphs = new HashMap<>();
        for (Part part : article.parts()) {
            sections.put(part.section().key(), sections.size());
            int within = 0;
            for (ParagraphRow paragraph : part.paragraphs()) {
                paragraphs.put(paragraph.key(), within++);
            }
        }
        return new BlockPlaces(sections, paragraphs);
    }

    /** Null for one in the headline. */
    @Nullable
    Integer ofSection(MentionRow mention) {
        return mention.keys().section() == null ? null : sections.get(mention.keys().section());
    }

    /** Within its section; null for one in a heading or the headline. */
    @Nullable
    Integer ofParagraph(MentionRow mention) {
        return mention.keys().paragraph() == null ? null : paragraphs.get(mention.keys().paragraph());
    }
}
