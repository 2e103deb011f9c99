package org.newsgraph.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Takes out of the database what an article ever said, in the transaction that kills it. */
@ApplicationScoped
class Scrubbing {
    private static final String REVISIONS = " IN (SELECT id FROM revision WHERE article_id = ?)";
    /** In the order of what points at what. */
    private static final List<String> STATEMENTS = List.of("DELETE FROM correction WHERE article_id = ?",
            "DELETE FROM mention_review WHERE article_id = ?",
            "DELETE FROM held_evidence WHERE article_id = ?",
            "DELETE FROM entity_merge_dropped WHERE (content ->> 'article_id')::bigint = ?",
            "DELETE FROM quotation WHERE article_id = ?",
            // What only this article states is gone with it.
            """
                    WITH evidence AS (DELETE FROM membership_evidence WHERE article_id = ? RETURNING membership_id, id)
                    DELETE FROM membership m USING evidence e WHERE m.id = e.membership_id AND m.stated
                    AND NOT EXISTS (SELECT FROM membership_evidence o WHERE o.membership_id = m.id
                        AND o.id NOT IN (SELECT id FROM evidence))""",
            "DELETE FROM merge_proposal_evidence WHERE article_id = ?",
            "DELETE FROM mention_candidate WHERE mention_id IN (SELECT id FROM mention WHERE revision_id" + REVISIONS
                    + ")",
            "DELETE FROM mention WHERE revision_id" + REVISIONS, "DELETE FROM paragraph WHERE revision_id" + REVISIONS,
            "DELETE FROM section WHERE revision_id" + REVISIONS, "DELETE FROM subject WHERE revision_id" + REVISIONS, """
                    UPDATE revision SET headline = '', standfirst = NULL, lead = NULL, byline = NULL, dateline = NULL,
                        preamble = NULL, category = NULL, content_hash = '', word_count = 0,
                        source = NULL, copyright_holder = NULL, copyright_notice = NULL, usage_terms = NULL,
                        credit_line = NULL, urgency = NULL, keywords = '{}' WHERE article_id = ?""",
            "UPDATE article SET category = NULL, source = NULL, editorial_note = NULL WHERE id = ?");
    private final Sql sql;

    Scrubbing(Sql sql) {
        this.sql = sql;
    }

    void scrub(long article) {
        STATEMENTS.forEach(statement -> sql.update(SqlText.of(statement, article)));
    }
}
