package org.newsgraph.ingest;

import java.util.List;

import org.newsgraph.mention.Mention;
import org.newsgraph.sql.CopyRows;

/** Rows of mentions. */
final class MentionRows {
    private MentionRows() {
    }

    static CopyRows mentions(List<List<LinkedMention>> all) {
        CopyRows rows = new CopyRows(
                "mention (id, revision_id, section_id, paragraph_id, position, block, location, kind,"
                        + " form, stands_for, text, start_utf16, end_utf16, start_cp, end_cp, article_start_utf16,"
                        + " article_start_cp, sentence_start, sentence_end, entity_id, link_status, rule, antecedent_position,"
                        + " confidence, verdict, detector_id)");
        all.forEach(some -> some.forEach(linked -> add(rows, linked)));
        return rows;
    }

    private static void add(CopyRows rows, LinkedMention linked) {
        Mention m = linked.mention();
        rows.add(m.id, m.revision.id, m.section == null ? null : m.section.id,
                m.paragraph == null ? null : m.paragraph.id, m.position, m.block, m.location, m.kind, m.form,
                m.standsFor, m.text, m.startUtf16, m.endUtf16, m.startCodePoint, m.endCodePoint, m.articleStartUtf16,
                m.articleStartCodePoint, m.sentenceStart, m.sentenceEnd, linked.entity(), m.linkStatus, m.rule,
                m.antecedentPosition, m.confidence, m.verdict, m.detectorId);
    }

    static CopyRows candidates(List<List<LinkedMention>> all) {
        CopyRows rows = new CopyRows("mention_candidate (mention_id, entity_id, position)");
        all.forEach(some -> some.forEach(linked -> {
            for (int i = 0; i < linked.candidates().size(); i++) {
                rows.add(linked.mention().id, linked.candidates().get(i), i);
            }
        }));
        return rows;
    }
}
