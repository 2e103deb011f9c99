package org.newsgraph.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.crossref.CrossReferences.Named;
import org.newsgraph.crossref.CrossReferences.Published;
import org.newsgraph.ingest.SearchIndex.Words;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads of stored revisions what an ingest has in memory. */
@ApplicationScoped
class StoredText {
    private final Sql sql;

    StoredText(Sql sql) {
        this.sql = sql;
    }

    List<String> headings(long revision) {
        return sql.rows(SqlText.of("SELECT heading FROM section WHERE revision_id = ? AND heading IS NOT NULL"
                + " ORDER BY position", revision), row -> row.text("heading"));
    }

    List<String> paragraphs(long revision) {
        return sql.rows(SqlText.of("SELECT p.text FROM paragraph p JOIN section s ON s.id = p.section_id"
                + " WHERE p.revision_id = ? ORDER BY s.position, p.position", revision), row -> row.text("text"));
    }

    Words words(Held held) {
        return new Words(held.article(), held.language(), held.headline(), headings(held.revision()),
                paragraphs(held.revision()));
    }

    /** @param words of the same article */
    Published published(Held held, Words words) {
        int blocks = (held.headlineDerived() ? 0 : 1) + words.headings().size() + words.paragraphs().size();
        return new Published(held.article(), null, held.revision(), held.publishedAt(), blocks,
                names(held.revision()));
    }

    private List<Named> names(long revision) {
        return sql.rows(SqlText.of("""
                SELECT m.entity_id, m.location = 'HEADLINE' AS in_headline, m.location = 'HEADING' AS in_heading,
                    coalesce(p.role = 'LEAD', false) AS in_lead, m.block
                FROM mention m LEFT JOIN paragraph p ON p.id = m.paragraph_id
                WHERE m.revision_id = ? AND m.entity_id IS NOT NULL AND m.form = 'NAME' AND m.verdict <> 'REJECTED'""",
                revision),
                row -> new Named(row.number("entity_id"), row.flag("in_headline"), row.flag("in_heading"),
                        row.flag("in_lead"), row.integer("block")));
    }
}
