package org.newsgraph.review;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.review.Blocks.Spot;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.Verdict;

/** Keeps decisions beside their passages, and applies them to whatever a detector finds there. */
@ApplicationScoped
public class Reviews {
    private final Sql sql;
    private final MentionTable mentions;
    private final HeldEvidence evidence;
    private final Rederivation rederivation;
    private final Clock clock;

    Reviews(Sql sql, MentionTable mentions, HeldEvidence evidence, Rederivation rederivation, Clock clock) {
        this.sql = sql;
        this.mentions = mentions;
        this.evidence = evidence;
        this.rederivation = rederivation;
        this.clock = clock;
    }

    /** A decision that is kept. */
    private record Kept(long key, Anchor anchor, String kind, Decision decision) {
        static Kept of(Row row) {
            return new Kept(row.number("id"), new Anchor(
                    row.word(MentionLocation.class, "location"), row.text("sentence"),
                    row.integer("ordinal"), row.integer("start_utf16"), row.text("text")), row.text("kind"),
                    new Decision(row.word(Verdict.class, "verdict"), row.optionalNumber("survivor")));
        }
    }

    /** Decides on a mention of the current revision. */
    void decide(Reviewed mention, Decision decision) {
        Anchor anchor = mention.anchor(Blocks.of(sql, mention.revision()));
        moveTo(anchor, mention);
        found(keep(mention.article(), anchor, mention.kind(), decision), mention.key());
        rederivation.around(List.of(mention.revision()), () -> mentions.decide(mention, decision));
    }

    /** Adds a mention to the current revision; its key. */
    long add(long article, long revision, Blocks blocks, Spot spot, int length, String kind, long entity) {
        long[] key = new long[1];
        rederivation.around(List.of(revision), () -> key[0] = mentions.insert(revision, spot, length, kind, entity));
        Reviewed added = mentions.find(key[0]).orElseThrow();
        place(keep(article, added.anchor(blocks), kind, new Decision(Verdict.CONFIRMED, entity)), added.key());
        return added.key();
    }

    /** Takes a decision back; false if there is none. */
    boolean undo(Reviewed mention) {
        List<Boolean> byHand = sql.rows(SqlText.of(
                "SELECT found_status IS NULL AS by_hand FROM mention_review WHERE mention_id = ?", mention.key()),
                row -> row.flag("by_hand"));
        if (byHand.isEmpty()) {
            return false;
        }
        rederivation.around(List.of(mention.revision()), () -> {
            if (byHand.get(0)) {
                sql.update(SqlText.of("DELETE FROM mention_review WHERE mention_id = ?", mention.key()));
                mentions.remove(mention);
            } else {
                mentions.restore(mention);
                sql.update(SqlText.of("DELETE FROM mention_review WHERE mention_id = ?", mention.key()));
            }
        });
        return true;
    }

    /** Those of the articles on which something was decided. */
    public Set<Long> reviewed(Collection<Long> articles) {
        return new HashSet<>(sql.rows(SqlText.of("SELECT DISTINCT article_id FROM mention_review"
                + " WHERE article_id = ANY (?)", articles), row -> row.number("article_id")));
    }

    /** Decisions on an article whose passages its current revision does not have, the latest first. */
    List<WaitingReview> waiting(long article) {
        return sql.rows(
                SqlText.of("""
                SELECT v.text, v.sentence, v.location, v.verdict, v.entity_id, v.reviewed_at FROM mention_review v
                WHERE v.article_id = ? AND v.mention_id IS NULL ORDER BY v.reviewed_at DESC, v.id LIMIT 1000""",
                        article),
                WaitingReview::of);
    }

    /**
     * Applies the decisions on an article to a revision whose mentions a detector has just written, in the transaction
     * that wrote them. What the text does not say any more waits for a revision that does.
     */
    public void carry(long article, long revision) {
        evidence.forget(article);
        List<Kept> all = sql.rows(SqlText.of("""
                WITH RECURSIVE survivor AS (
                    SELECT v.id, e.id AS entity, e.merged_into_id FROM mention_review v JOIN named_entity e ON e.id = v.entity_id
                    WHERE v.article_id = ?
                    UNION ALL SELECT s.id, e.id, e.merged_into_id FROM survivor s JOIN named_entity e ON e.id = s.merged_into_id)
                SELECT v.*, s.entity AS survivor FROM mention_review v
                LEFT JOIN survivor s ON s.id = v.id AND s.merged_into_id IS NULL
                WHERE v.article_id = ? ORDER BY v.id""", article, article), Kept::of);
        if (!all.isEmpty()) {
            Blocks blocks = Blocks.of(sql, revision);
            rederivation.around(List.of(revision), () -> all.forEach(kept -> carry(kept, blocks, revision)));
        }
    }

    private void carry(Kept kept, Blocks blocks, long revision) {
        sql.update(SqlText.of("UPDATE mention_review SET mention_id = NULL, found_id = NULL, found_status = NULL,"
                + " found_kind = NULL, found_stands_for = NULL WHERE id = ?", kept.key()));
        Optional<Spot> spot = kept.anchor().in(blocks);
        if (spot.isEmpty()) {
            return;
        }
        int length = kept.anchor().text().length();
        Optional<Reviewed> found = mentions.at(revision, spot.get(), length);
        if (found.isPresent()) {
            found(kept.key(), found.get().key());
            mentions.decide(found.get(), kept.decision());
        } else if (kept.decision().verdict() == Verdict.CONFIRMED && kept.decision().entity() != null) {
            insert(kept, revision, spot.get(), mentions.within(revision, spot.get(), length));
        }
    }

    /** Where people have confirmed another mention that overlaps, the later one waits. */
    private void insert(Kept kept, long revision, Spot spot, List<Reviewed> inTheWay) {
        if (inTheWay.stream().noneMatch(other -> other.verdict() == Verdict.CONFIRMED)) {
            inTheWay.forEach(other -> mentions.decide(other, new Decision(Verdict.REJECTED, null)));
            place(kept.key(), mentions.insert(revision, spot, kept.anchor().text().length(), kept.kind(),
                    kept.decision().entity()));
        }
    }

    /** A mention's review from before sentences were found as they are now goes over to the passage of now. */
    private void moveTo(Anchor anchor, Reviewed mention) {
        sql.update(SqlText.of("""
                UPDATE mention_review v SET sentence = ?, ordinal = ?, start_utf16 = ? WHERE v.mention_id = ?
                AND NOT EXISTS (SELECT FROM mention_review o WHERE o.article_id = v.article_id AND o.location = v.location
                    AND md5(o.sentence) = md5(?) AND o.ordinal = ? AND o.start_utf16 = ? AND o.text = v.text)""",
                anchor.sentence(), anchor.ordinal(), anchor.start(), mention.key(), anchor.sentence(),
                anchor.ordinal(), anchor.start()));
    }

    private long keep(long article, Anchor anchor, String kind, Decision decision) {
        return sql.rows(SqlText.of("""
                INSERT INTO mention_review (article_id, location, sentence, ordinal, start_utf16, text, kind, verdict,
                    entity_id, reviewed_at)
                VALUES (?, ?, ?, ?, ?, ?, coalesce((SELECT kind FROM named_entity WHERE id = ?), ?), ?, ?, ?)
                ON CONFLICT (article_id, location, md5(sentence), ordinal, start_utf16, text) DO UPDATE
                SET kind = excluded.kind, verdict = excluded.verdict, reviewed_at = excluded.reviewed_at,
                    entity_id = coalesce(excluded.entity_id, CASE WHEN excluded.verdict = 'CONFIRMED'
                        THEN mention_review.entity_id END)
                RETURNING id""", article, anchor.location(), anchor.sentence(), anchor.ordinal(), anchor.start(),
                anchor.text(), decision.entity(), kind, decision.verdict(), decision.entity(), clock.instant()),
                row -> row.number("id")).get(0);
    }

    /** Remembers what the detector says, unless that is remembered, or there was none. */
    private void found(long review, long mention) {
        sql.update(SqlText.of("""
                UPDATE mention_review v SET mention_id = m.id, found_id = m.entity_id, found_status = m.link_status,
                    found_kind = m.kind, found_stands_for = m.stands_for
                FROM mention m WHERE m.id = ? AND v.id = ? AND v.mention_id IS NULL""", mention, review));
    }

    private void place(long review, @Nullable Long mention) {
        sql.update(SqlText.of("UPDATE mention_review SET mention_id = ? WHERE id = ?", mention, review));
    }
}
