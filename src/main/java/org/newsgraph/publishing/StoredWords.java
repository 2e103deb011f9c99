package org.newsgraph.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.SearchIndex.Words;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads of stored revisions what they are found by. */
@ApplicationScoped
class StoredWords {
    private final Sql sql;

    StoredWords(Sql sql) {
        this.sql = sql;
    }

    Words of(Held held) {
        return new Words(held.article(), held.language(), held.headline(), headings(held.revision()),
                paragraphs(held.revision()));
    }

    private List<String> headings(long revision) {
        return sql.rows(SqlText.of("SELECT heading FROM section WHERE revision_id = ? AND heading IS NOT NULL"
                + " ORDER BY position", revision), row -> row.text("heading"));
    }

    /** In reading order. */
    List<String> paragraphs(long revision) {
        return sql.rows(SqlText.of("SELECT p.text FROM paragraph p JOIN section s ON s.id = p.section_id"
                + " WHERE p.revision_id = ? ORDER BY s.position, p.position", revision), row -> row.text("text"));
    }
}
