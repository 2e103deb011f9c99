package org.newsgraph.crossref;

import org.newsgraph.vocabulary.CoMentionWindow;

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

    // OFFSET 0 keeps each revision's mentions a look-up of their own: a join would read the whole table in an archive that
    // is still small, and only there.
    /** From {@code taken (revision_id, sign)} the pairs of each revision, both directions, signed. */
    static final String PAIRS_OF_TAKEN = """
            named AS (
                SELECT t.revision_id, t.sign, m.entity_id, m.section_id, m.block, m.sentence_start
                FROM taken t CROSS JOIN LATERAL (SELECT * FROM mention WHERE revision_id = t.revision_id OFFSET 0) m
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

    /** From {@code taken (revision_id, sign)} in how many articles each name, as written, is linked to each entity. */
    static final String NAME_USES = """
            use AS (
                SELECT n.name, n.entity_id, sum(n.sign) AS articles FROM (
                    SELECT DISTINCT t.revision_id, t.sign, m.text AS name, m.entity_id
                    FROM taken t CROSS JOIN LATERAL (SELECT * FROM mention WHERE revision_id = t.revision_id OFFSET 0) m
                    WHERE m.entity_id IS NOT NULL AND m.verdict <> 'REJECTED' AND length(m.text) <= 200
                        AND m.rule IN ('NAME', 'REPEATED_NAME', 'DIRECTORY_ALIAS', 'COMMON_ALIAS', 'ACRONYM')) n
                GROUP BY n.name, n.entity_id HAVING sum(n.sign) <> 0),
            use_added AS (
                INSERT INTO name_use AS u SELECT n.name, n.entity_id, n.articles FROM use n WHERE n.articles > 0
                ON CONFLICT (name, entity_id) DO UPDATE SET article_count = u.article_count + excluded.article_count),
            use_changed AS (
                UPDATE name_use u SET article_count = u.article_count + n.articles FROM use n
                WHERE n.articles < 0 AND u.name = n.name AND u.entity_id = n.entity_id
                    AND u.article_count + n.articles <> 0),
            use_removed AS (
                DELETE FROM name_use u USING use n WHERE n.articles < 0 AND u.name = n.name
                    AND u.entity_id = n.entity_id AND u.article_count + n.articles = 0)""";

    private CoMentionSql() {
    }

    /** What tells the passages of a revision apart. */
    static String passage(CoMentionWindow window, String mention) {
        return switch (window) {
            case ARTICLE -> mention + ".revision_id";
            case SECTION -> "coalesce(" + mention + ".section_id, 0)";
            case PARAGRAPH -> mention + ".block";
            case SENTENCE -> mention + ".block, " + mention + ".sentence_start";
        };
    }

    /** The mentions that count. */
    static String counting(String mention) {
        return mention + ".entity_id IS NOT NULL AND " + mention + ".form = 'NAME' AND " + mention
                + ".verdict <> 'REJECTED'";
    }
}
