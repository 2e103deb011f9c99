package org.newsgraph.crossref;

import java.util.Comparator;
import java.util.List;

import org.newsgraph.directory.EntityRow;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.EntityRelation;

/** How a text names an entity. */
record Appearance(long entity, int mentionCount, double salience, EntityRelation relation) {
    static final Comparator<Appearance> MOST_MENTIONS = Comparator.comparingInt(Appearance::mentionCount).reversed()
            .thenComparingLong(Appearance::entity);
    static final Comparator<Appearance> MOST_SALIENT = Comparator.comparingDouble(Appearance::salience).reversed()
            .thenComparing(MOST_MENTIONS);
    private static final int BYTES = 64;

    static Appearance of(Row row) {
        return new Appearance(row.number("entity_id"), row.integer("mention_count"), row.real("salience"),
                row.word(EntityRelation.class, "relation"));
    }

    ArticleEntity in(long article, EntityRow row) {
        return new ArticleEntity(article, row, mentionCount, salience, relation);
    }

    static long bytes(List<Appearance> ofText) {
        return (long) BYTES * (ofText.size() + 2);
    }
}
