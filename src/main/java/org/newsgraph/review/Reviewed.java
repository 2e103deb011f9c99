package org.newsgraph.review;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.Verdict;

/**
 * A stored mention as a reviewer meets it. All offsets are UTF-16, in its block.
 *
 * @param entity
 *        key of whom it names, or null
 */
record Reviewed(long key, long article, long revision, int position, int block, int start, int end, int articleStart,
        int articleEnd, @Nullable Long entity, String kind, Verdict verdict) {

    static final String SELECT = """
            SELECT m.id, r.article_id, m.revision_id, m.position, m.block, m.start_utf16,
                m.end_utf16, m.article_start_utf16, m.entity_id, m.kind, m.verdict
            FROM mention m JOIN revision r ON r.id = m.revision_id""";

    static Reviewed of(Row row) {
        int start = row.integer("start_utf16");
        int end = row.integer("end_utf16");
        int articleStart = row.integer("article_start_utf16");
        return new Reviewed(row.number("id"), row.number("article_id"), row.number("revision_id"),
                row.integer("position"), row.integer("block"), start, end, articleStart, articleStart + end - start,
                row.optionalNumber("entity_id"), row.text("kind"), row.word(Verdict.class, "verdict"));
    }

    Anchor anchor(Blocks blocks) {
        return Anchor.of(blocks, blocks.withNumber(block), start, end);
    }
}
