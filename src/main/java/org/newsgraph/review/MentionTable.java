package org.newsgraph.review;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.review.Blocks.Spot;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;
import org.newsgraph.vocabulary.Verdict;

/** Writes reviewed mentions and what leans on them: quotations by the speaker's mention, evidence by the names in it. */
@ApplicationScoped
class MentionTable {
    /** Above every position, so that positions can be shifted without two being equal meanwhile. */
    private static final int ASIDE = 100_000_000;
    private final Sql sql;
    private final HeldEvidence evidence;

    MentionTable(Sql sql, HeldEvidence evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    Optional<Reviewed> find(long key) {
        return sql.rows(SqlText.of(Reviewed.SELECT + " WHERE m.id = ?", key), Reviewed::of).stream().findFirst();
    }

    /** Those that stand in a stretch of a block, rejected ones left out. */
    List<Reviewed> within(long revision, Spot spot, int length) {
        return sql.rows(SqlText.of(Reviewed.SELECT + " WHERE m.revision_id = ? AND m.block = ? AND m.start_utf16 < ?"
                + " AND m.end_utf16 > ? AND m.verdict <> 'REJECTED' ORDER BY m.position", revision,
                spot.block().number(), spot.start() + length, spot.start()), Reviewed::of);
    }

    Optional<Reviewed> at(long revision, Spot spot, int length) {
        return sql.rows(SqlText.of(Reviewed.SELECT + " WHERE m.revision_id = ? AND m.block = ? AND m.start_utf16 = ?"
                + " AND m.end_utf16 = ?", revision, spot.block().number(), spot.start(), spot.start() + length),
                Reviewed::of).stream().findFirst();
    }

    void decide(Reviewed mention, Decision decision) {
        if (decision.entity() == null) {
            sql.update(SqlText.of("UPDATE mention SET verdict = ? WHERE id = ?", decision.verdict(), mention.key()));
        } else {
            sql.update(SqlText.of("""
                    UPDATE mention m SET verdict = ?, entity_id = e.id, link_status = 'LINKED', kind = e.kind,
                        stands_for = CASE WHEN e.kind = 'PLACE' THEN m.stands_for END
                    FROM named_entity e WHERE e.id = ? AND m.id = ?""", decision.verdict(), decision.entity(),
                    mention.key()));
        }
        leaning(mention);
    }

    /** Gives a mention back what the detector said of it. */
    void restore(Reviewed mention) {
        sql.update(SqlText.of("""
                UPDATE mention m SET verdict = 'UNREVIEWED', entity_id = v.found_id, link_status = v.found_status,
                    kind = v.found_kind, stands_for = v.found_stands_for
                FROM mention_review v WHERE v.mention_id = m.id AND m.id = ?""", mention.key()));
        leaning(mention);
    }

    private void leaning(Reviewed mention) {
        sql.update(SqlText.of("""
                UPDATE quotation q SET speaker_id = CASE WHEN m.verdict = 'REJECTED' THEN NULL ELSE m.entity_id END
                FROM mention m WHERE m.id = ? AND q.revision_id = m.revision_id AND q.speaker_position = m.position""",
                mention.key()));
        if (mention.entity() != null) {
            evidence.holdBack(mention);
        }
        evidence.bringBack(mention.revision());
    }

    /** A mention that no detector has found; the later ones of its revision make room. */
    long insert(long revision, Spot spot, int length, String kind, Long entity) {
        Block block = spot.block();
        int end = spot.start() + length;
        Span sentence = block.sentenceAround(spot.start(), end);
        CodePoints points = CodePoints.of(block.text());
        int position = sql.rows(SqlText.of("SELECT count(*) AS n FROM mention WHERE revision_id = ?"
                + " AND (block, start_utf16) < (?, ?)", revision, block.number(), spot.start()),
                row -> row.integer("n")).get(0);
        shift(revision, position, 1);
        return sql.rows(SqlText.of("""
                INSERT INTO mention (id, revision_id, section_id, paragraph_id, position, block, location, kind, form, text,
                    start_utf16, end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, sentence_start,
                    sentence_end, entity_id, link_status, rule, confidence, verdict, detector_id)
                VALUES (nextval('mention_seq'), ?, ?, ?, ?, ?, ?, ?, 'NAME', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LINKED', 'NAME',
                    1, ?, (SELECT id FROM detector WHERE name = 'editor')) RETURNING id""", revision, block.section(),
                block.paragraph(), position, block.number(), block.location(), kind,
                block.text().substring(spot.start(), end), spot.start(), end, points.indexOf(spot.start()),
                points.indexOf(end), block.start() + spot.start(),
                block.startCodePoint() + points.indexOf(spot.start()), sentence.start(),
                sentence.end(), entity, Verdict.CONFIRMED), row -> row.number("id")).get(0);
    }

    void remove(Reviewed mention) {
        sql.update(SqlText.of("UPDATE quotation SET speaker_id = NULL, speaker_position = NULL WHERE revision_id = ?"
                + " AND speaker_position = ?", mention.revision(), mention.position()));
        sql.update(SqlText.of("DELETE FROM mention_candidate WHERE mention_id = ?", mention.key()));
        sql.update(SqlText.of("DELETE FROM mention WHERE id = ?", mention.key()));
        sql.update(SqlText.of("UPDATE mention SET antecedent_position = NULL WHERE revision_id = ?"
                + " AND antecedent_position = ?", mention.revision(), mention.position()));
        shift(mention.revision(), mention.position() + 1, -1);
    }

    private void shift(long revision, int from, int by) {
        sql.update(SqlText.of("UPDATE mention SET position = position + ? WHERE revision_id = ? AND position >= ?",
                ASIDE, revision, from));
        sql.update(SqlText.of("""
                UPDATE mention SET position = CASE WHEN position >= ? THEN position - ? ELSE position END,
                    antecedent_position = CASE WHEN antecedent_position >= ? THEN antecedent_position + ?
                        ELSE antecedent_position END
                WHERE revision_id = ? AND (position >= ? OR antecedent_position >= ?)""", ASIDE, ASIDE - by, from, by,
                revision, ASIDE, from));
        sql.update(SqlText.of("UPDATE quotation SET speaker_position = speaker_position + ? WHERE revision_id = ?"
                + " AND speaker_position >= ?", by, revision, from));
    }
}
