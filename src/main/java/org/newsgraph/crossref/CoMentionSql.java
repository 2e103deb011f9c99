package org.newsgraph.crossref;

/**
 * What it is to be named together, said once for counting, for folding and for showing. The headline, each heading and
 * each paragraph are passages of their own; a section holds its heading and paragraphs, the headline stands alone.
 */
final class CoMentionSql {
    /** Every place, by window, at which a mention of the revisions in {@code named} stands. */
    static final String PLACES = """
            place AS (
                SELECT DISTINCT n.revision_id, n.sign, n.entity_id, w."window",
                    CASE w."window" WHEN 'SECTION' THEN coalesce(n.section_id, 0) WHEN 'ARTICLE' THEN 0
                        ELSE n.block END AS passage,
                    CASE w."window" WHEN 'SENTENCE' THEN n.sentence_start ELSE 0 END AS sentence
                FROM named n CROSS JOIN (VALUES ('ARTICLE'), ('SECTION'), ('PARAGRAPH'), ('SENTENCE')) w ("window"))""";

    /** From {@code taken (revision_id, sign)} the pairs of each revision, both directions, signed. */
    static final String PAIRS_OF_TAKEN = """
            named AS (
                SELECT m.revision_id, t.sign, m.entity_id, m.section_id, m.block, m.sentence_start
                FROM taken t JOIN mention m ON m.revision_id = t.revision_id
                WHERE m.entity_id IS NOT NULL AND m.form = 'NAME' AND m.verdict <> 'REJECTED'),
            """ + PLACES + """
            ,
            pair AS (
                SELECT x.entity_id, x."window", y.entity_id AS other_id, x.revision_id,
                    x.sign * count(*) AS passages, x.sign AS articles
                FROM place x JOIN place y ON y.revision_id = x.revision_id AND y.sign = x.sign
                    AND y."window" = x."window" AND y.passage = x.passage AND y.sentence = x.sentence
                    AND y.entity_id <> x.entity_id
                GROUP BY x.entity_id, x."window", y.entity_id, x.revision_id, x.sign)""";

    private CoMentionSql() {
    }
}
