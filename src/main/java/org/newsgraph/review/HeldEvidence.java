package org.newsgraph.review;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Passages that state an affiliation are evidence while both are named in them, in the reviewers' words. */
@ApplicationScoped
class HeldEvidence {
    /** A mention {@code m} that stands in the passage of {@code h}. */
    private static final String NAMED = """
            EXISTS (SELECT FROM mention m WHERE m.revision_id = h.revision_id AND m.verdict <> 'REJECTED'
                AND m.article_start_utf16 < (h.content ->> 'article_start_utf16')::int
                    + (h.content ->> 'end_utf16')::int - (h.content ->> 'start_utf16')::int
                AND m.article_start_utf16 + m.end_utf16 - m.start_utf16 > (h.content ->> 'article_start_utf16')::int
                AND m.entity_id = """;
    private final Sql sql;

    HeldEvidence(Sql sql) {
        this.sql = sql;
    }

    /** Holds back what leans on a mention that was changed, as it was before. */
    void holdBack(Reviewed former) {
        sql.update(SqlText.of("""
                WITH gone AS (DELETE FROM membership_evidence v USING membership b, mention m
                    WHERE m.id = ? AND b.id = v.membership_id AND v.article_id = ? AND v.revision_id = m.revision_id
                        AND ? IN (b.person_id, b.organization_id) AND v.article_start_utf16 < ?
                        AND v.article_start_utf16 + v.end_utf16 - v.start_utf16 > ?
                        AND (m.verdict = 'REJECTED' OR m.entity_id IS DISTINCT FROM ?) RETURNING v.*)
                INSERT INTO held_evidence (article_id, revision_id, content)
                SELECT article_id, revision_id, to_jsonb(gone) FROM gone""", former.key(), former.article(),
                former.entity(), former.articleEnd(), former.articleStart(), former.entity()));
    }

    /** Brings back what leans on nothing that is missing now; a membership that was removed meanwhile stays removed. */
    void bringBack(long revision) {
        sql.update(SqlText.of("WITH back AS (DELETE FROM held_evidence h USING membership b WHERE h.revision_id = ?"
                + " AND b.id = (h.content ->> 'membership_id')::bigint AND " + NAMED + "b.person_id) AND " + NAMED
                + "b.organization_id) RETURNING h.content) INSERT INTO membership_evidence OVERRIDING SYSTEM VALUE"
                + " SELECT r.* FROM back CROSS JOIN LATERAL jsonb_populate_record(NULL::membership_evidence,"
                + " back.content) r ON CONFLICT DO NOTHING", revision));
    }

    /** When a text has been looked at again. */
    void forget(long article) {
        sql.update(SqlText.of("DELETE FROM held_evidence WHERE article_id = ?", article));
    }
}
