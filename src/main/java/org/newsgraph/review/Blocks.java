package org.newsgraph.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.newsgraph.article.TextLayout;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.MentionLocation;

/** The blocks of a revision, in reading order. */
record Blocks(List<Block> all) {

    static Blocks of(Sql sql, long revision) {
        List<Block> blocks = new ArrayList<>();
        sql.rows(SqlText.of("""
                SELECT 'HEADLINE' AS location, NULL::bigint AS section, NULL::bigint AS paragraph, headline AS text,
                    -1 AS major, -1 AS minor FROM revision WHERE id = ? AND NOT headline_derived
                UNION ALL SELECT 'HEADING', id, NULL, heading, position, -1 FROM section
                    WHERE revision_id = ? AND heading IS NOT NULL
                UNION ALL SELECT 'PARAGRAPH', s.id, p.id, p.text, s.position, p.position
                    FROM paragraph p JOIN section s ON s.id = p.section_id WHERE p.revision_id = ?
                ORDER BY major, minor""", revision, revision, revision), row -> blocks.add(next(blocks, row)));
        return new Blocks(blocks);
    }

    private static Block next(List<Block> before, Row row) {
        int start = 0;
        int startCodePoint = 0;
        if (!before.isEmpty()) {
            Block last = before.get(before.size() - 1);
            int gap = TextLayout.SEPARATOR.length();
            start = last.start() + last.text().length() + gap;
            startCodePoint = last.startCodePoint() + last.text().codePointCount(0, last.text().length()) + gap;
        }
        return new Block(before.size(), row.word(MentionLocation.class, "location"), row.optionalNumber("section"),
                row.optionalNumber("paragraph"), row.text("text"), start, startCodePoint);
    }

    Block withNumber(int number) {
        return all.get(number);
    }

    Optional<Block> ofParagraph(long key) {
        return all.stream().filter(block -> block.paragraph() != null && block.paragraph() == key).findFirst();
    }

    /** Where the words of a sentence stand in blocks of one kind, in reading order. */
    List<Spot> spots(MentionLocation location, String sentence) {
        List<Spot> spots = new ArrayList<>();
        all.stream().filter(block -> block.location() == location).forEach(block -> {
            for (int at = block.text().indexOf(sentence); at >= 0; at = block.text().indexOf(sentence, at + 1)) {
                spots.add(new Spot(block, at));
            }
        });
        return spots;
    }

    /** A place in a block, UTF-16. */
    record Spot(Block block, int start) {
    }
}
