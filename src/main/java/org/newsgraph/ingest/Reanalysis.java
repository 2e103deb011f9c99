package org.newsgraph.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.audit.AuditLog;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.ingest.ProvisionalEntities.Taken;
import org.newsgraph.review.Reviews;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Looks at stored texts again, with the detector and the directory of now. Each article is done whole or not at all;
 * what people have said of its passages holds.
 */
@ApplicationScoped
public class Reanalysis {
    /** What makes up the mentions of a revision, except their keys. */
    private static final String STATE = """
            SELECT coalesce(md5(string_agg((m.position, m.block, m.start_utf16, m.end_utf16, m.kind, m.form, m.stands_for,
                m.entity_id, m.link_status, m.rule, m.antecedent_position, m.confidence, m.verdict, m.detector_id,
                ARRAY (SELECT c.entity_id FROM mention_candidate c WHERE c.mention_id = m.id ORDER BY c.position))::text, ';'
                ORDER BY m.position)), '') || coalesce((SELECT md5(string_agg((q.position, q.start_utf16, q.end_utf16,
                q.verb, q.speaker_position, q.speaker_id)::text, ';' ORDER BY q.position)) FROM quotation q
                WHERE q.revision_id = ?), '') || coalesce((SELECT md5(string_agg((v.membership_id,
                v.article_start_utf16)::text, ';' ORDER BY v.membership_id, v.article_start_utf16))
                FROM membership_evidence v WHERE v.article_id = ? AND v.revision_id = ?), '') AS state
            FROM mention m WHERE m.revision_id = ?""";

    private final Analyst analyst;
    private final ProvisionalEntities provisional;
    private final Namesakes namesakes;
    private final StoredTexts texts;
    private final MentionWriter mentions;
    private final RelationWriter relations;
    private final Reviews reviews;
    private final Rederivation rederivation;
    private final ChangeLog changes;
    private final AuditLog audit;
    private final Sql sql;
    private final Clock clock;

    Reanalysis(Analyst analyst, ProvisionalEntities provisional, Namesakes namesakes, StoredTexts texts,
            MentionWriter mentions, RelationWriter relations, Reviews reviews, Rederivation rederivation,
            ChangeLog changes, AuditLog audit, Sql sql, Clock clock) {
        this.analyst = analyst;
        this.provisional = provisional;
        this.namesakes = namesakes;
        this.texts = texts;
        this.mentions = mentions;
        this.relations = relations;
        this.reviews = reviews;
        this.rederivation = rederivation;
        this.changes = changes;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** Ends a transaction that has written what was there before: keys of mentions stay as they are. */
    private static final class NothingNew extends RuntimeException {
        private static final long serialVersionUID = 1;

        NothingNew() {
            super(null, null, false, false);
        }
    }

    /** In a transaction of its own. False if everything is as it was, or there is no such article. */
    public boolean article(long key) {
        try {
            return Attempts.at(() -> QuarkusTransaction.requiringNew().call(() -> again(key)));
        } catch (NothingNew asBefore) {
            return false;
        }
    }

    private boolean again(long key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rederivation.begin();
        StoredText text = texts.current(key).orElseThrow(NothingNew::new);
        long revision = text.revision().id;
        String before = state(key, revision);
        List<Analysis> analyses = analyst.analyse(List.of(new Source(text.layout().text(text.revision().language),
                LocalDate.ofInstant(text.revision().publishedAt, ZoneOffset.UTC))));
        Taken taken = provisional.take(analyses);
        rederivation.around(List.of(revision), () -> replace(text, analyses, taken, now));
        reviews.carry(key, revision);
        if (before.equals(state(key, revision))) {
            throw new NothingNew();
        }
        namesakes.propose(taken.grown().get(0), key, now);
        if (text.revision().article.isPublished()) {
            changes.ofNewEntities(key, now);
            changes.ofArticles(ChangeKind.ARTICLE_MENTIONS_CHANGED, List.of(key), now);
        }
        audit.published(List.of(key), List.of(revision), List.of(revision), "reanalyze");
        return true;
    }

    private void replace(StoredText text, List<Analysis> analyses, Taken taken, Instant now) {
        long revision = text.revision().id;
        sql.update(SqlText.of("DELETE FROM quotation WHERE revision_id = ?", revision));
        sql.update(SqlText.of("DELETE FROM mention_candidate c USING mention m WHERE m.revision_id = ?"
                + " AND c.mention_id = m.id", revision));
        sql.update(SqlText.of("DELETE FROM mention WHERE revision_id = ?", revision));
        List<List<LinkedMention>> written = mentions.write(List.of(text), analyses, taken.keys());
        relations.write(List.of(text), analyses, written, now);
    }

    private String state(long article, long revision) {
        return sql.rows(SqlText.of(STATE, revision, article, revision, revision), row -> row.text("state")).get(0);
    }

    /** Keys of articles behind one, in their order. */
    public List<Long> articlesAfter(long key, int limit) {
        return sql.rows(SqlText.of("SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?", key, limit),
                row -> row.number("id"));
    }

    /** How far a run over all articles has come, so that the next goes on from there; 0 at the start. */
    public long progress() {
        return sql.rows(SqlText.of("SELECT last_article_id FROM reanalysis"), row -> row.number("last_article_id"))
                .stream().findFirst().orElse(0L);
    }

    /** @param key the last article that is done, 0 when all are */
    public void keepProgress(long key) {
        sql.update(SqlText.of("INSERT INTO reanalysis (one, last_article_id) VALUES (TRUE, ?)"
                + " ON CONFLICT (one) DO UPDATE SET last_article_id = excluded.last_article_id", key));
    }
}
