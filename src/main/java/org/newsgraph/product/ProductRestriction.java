package org.newsgraph.product;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.newsgraph.sql.Restriction;
import org.newsgraph.sql.Restriction.Definition;
import org.newsgraph.sql.SqlText;

/**
 * The rows that a product consists of at one time. Views and tables that readers' queries go through, or that hold what is
 * derived from all published articles, are put in the product's own terms; whatever else there is, these lead to.
 */
final class ProductRestriction {
    private static final List<String> FIRST = List.of("published_article", "article_told_as", "withdrawn_article");
    private static final String KNOWN_BY_ARTICLE = "(SELECT true FROM published_article a WHERE a.id = ";
    private static final String KNOWN_ENTITY = """
            SELECT e.* FROM named_entity e WHERE CASE WHEN e.merged_into_id IS NULL
                THEN NOT e.provisional OR (SELECT true FROM appearance t WHERE t.entity_id = e.id LIMIT 1)
                ELSE (SELECT true FROM entity_merge g WHERE g.source_id = e.id AND g.undone_at IS NULL
                        AND g.source_provisional LIMIT 1) IS NULL
                    OR (SELECT true FROM (WITH RECURSIVE later (id, next) AS (
                                SELECT o.id, o.merged_into_id FROM named_entity o WHERE o.id = e.merged_into_id
                                UNION ALL SELECT o.id, o.merged_into_id FROM later l JOIN named_entity o ON o.id = l.next)
                            SELECT l.id FROM later l WHERE l.next IS NULL) s JOIN named_entity o ON o.id = s.id
                        WHERE (NOT o.provisional OR (SELECT true FROM appearance t WHERE t.entity_id = o.id LIMIT 1))
                            AND (SELECT true FROM entity_merge g JOIN entity_merge_named n ON n.merge_id = g.id
                                JOIN revision r ON r.id = n.revision_id JOIN published_article a ON a.id = r.article_id
                                WHERE g.source_id = e.id AND g.undone_at IS NULL
                                    AND (r.shown OR a.revision_id = r.id) LIMIT 1)) END""";
    private final Product product;
    private final Instant now;

    private ProductRestriction(Product product, Instant now) {
        this.product = product;
        this.now = now;
    }

    /** Each stands behind those that it uses. */
    static Restriction of(Product product, Instant now) {
        ProductRestriction made = new ProductRestriction(product, now);
        List<Definition> definitions = new ArrayList<>(List.of(
                new Definition("published_article", made.articles()),
                new Definition("article_told_as", made.told()),
                new Definition("withdrawn_article", made.withdrawn())));
        derived(product.embargoAccess())
                .forEach((name, rows) -> definitions.add(new Definition(name, SqlText.of(rows))));
        if (product.delayMinutes() != null) {
            definitions.add(new Definition("change", made.changes()));
        }
        return new Restriction(definitions);
    }

    /** Nothing at all: for a product that is not there any more. */
    static Restriction nothing() {
        List<Definition> definitions = new ArrayList<>();
        FIRST.forEach(name -> definitions
                .add(new Definition(name, SqlText.of("SELECT x.* FROM " + name + " x WHERE false"))));
        derived(false).forEach((name, rows) -> definitions.add(new Definition(name, SqlText.of(rows))));
        return new Restriction(definitions);
    }

    /** What a product has terms of its own for, whatever its conditions are. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(FIRST);
        names.addAll(derived(false).keySet());
        return names;
    }

    private static Map<String, String> derived(boolean embargoed) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("appearance", "SELECT t.* FROM " + (embargoed
                ? "(SELECT * FROM appearance UNION ALL SELECT * FROM embargoed_appearance)"
                : "appearance") + " t WHERE " + KNOWN_BY_ARTICLE + "t.article_id)");
        // Counted over all articles: of no use for fewer.
        rows.put("co_mention", "SELECT c.* FROM co_mention c WHERE false");
        rows.put("co_mention_pending", "SELECT c.* FROM co_mention_pending c WHERE false");
        rows.put("name_use", """
                SELECT u.* FROM name_use u WHERE (SELECT true FROM mention m JOIN published_article a
                    ON a.revision_id = m.revision_id WHERE m.entity_id = u.entity_id AND m.text = u.name
                    AND m.verdict <> 'REJECTED'
                    AND m.rule IN ('NAME', 'REPEATED_NAME', 'DIRECTORY_ALIAS', 'COMMON_ALIAS', 'ACRONYM') LIMIT 1)""");
        rows.put("article_text", "SELECT w.* FROM " + (embargoed
                ? "(SELECT * FROM article_text UNION ALL SELECT * FROM embargoed_text)"
                : "article_text") + " w WHERE " + KNOWN_BY_ARTICLE + "w.article_id)");
        // As the views of these names say it, of the articles of the product.
        rows.put("known_entity", KNOWN_ENTITY);
        rows.put("known_alias", """
                SELECT x.* FROM alias x WHERE NOT x.learned
                    OR (SELECT true FROM name_use u WHERE u.name = x.name AND u.entity_id = x.entity_id)
                    OR (SELECT true FROM name_use u WHERE u.entity_id = x.entity_id AND u.name <> without_invisible(u.name)
                        AND without_invisible(u.name) = without_invisible(x.name) LIMIT 1)""");
        rows.put("known_membership", """
                SELECT m.* FROM membership m WHERE (NOT m.stated OR (SELECT true FROM membership_evidence v
                        JOIN published_article a ON a.revision_id = v.revision_id WHERE v.membership_id = m.id LIMIT 1))
                    AND (SELECT true FROM known_entity e WHERE e.id = m.person_id)
                    AND (SELECT true FROM known_entity e WHERE e.id = m.organization_id)""");
        rows.put("merge_proposal", """
                SELECT p.* FROM merge_proposal p WHERE (SELECT true FROM merge_proposal_evidence v
                    JOIN published_article a ON a.id = v.article_id WHERE v.proposal_id = p.id LIMIT 1)""");
        return rows;
    }

    private SqlText articles() {
        SqlText rows = SqlText.of("SELECT p.* FROM " + (product.embargoAccess()
                ? "(SELECT s.*, s.current_revision_id AS revision_id FROM article s WHERE s.status = 'USABLE')"
                : "published_article") + " p WHERE true");
        rows.add(kinds("p"));
        if (product.maxAgeDays() != null) {
            rows.add("AND p.published_at >= ?", now.minus(product.maxAgeDays(), ChronoUnit.DAYS));
        }
        if (product.delayMinutes() != null) {
            rows.add("AND (SELECT coalesce(s.shown_at, s.created_at) FROM article s WHERE s.id = p.id) <= ?",
                    now.minus(product.delayMinutes(), ChronoUnit.MINUTES));
        }
        return rows;
    }

    /**
     * As what articles were told while they were in the product, so late and so young as it wants them. What is not known of
     * articles that were there before, is taken to have been so; and a minute more, since clocks differ and commits take time.
     */
    private SqlText told() {
        SqlText rows = SqlText.of("SELECT t.* FROM article_told_as t WHERE true").add(kinds("t"));
        if (product.delayMinutes() != null) {
            rows.add("AND coalesce(t.ended_at, 'infinity') >").add(inSight()).add("- interval '1 minute'");
        }
        if (product.maxAgeDays() != null) {
            rows.add("AND coalesce(t.youngest <=").add(age()).add("AND t.published_at >=").add(inSight()).add("-")
                    .add(age()).add(", true)");
        }
        return rows;
    }

    /** When readers of the product can first see the article of {@code t}. */
    private SqlText inSight() {
        return SqlText.of("(SELECT coalesce(s.shown_at, s.created_at) + ?::int * interval '1 minute'"
                + " FROM article s WHERE s.id = t.article_id)", Objects.requireNonNullElse(product.delayMinutes(), 0));
    }

    private SqlText age() {
        return SqlText.of("?::int * interval '24 hours'", product.maxAgeDays());
    }

    /**
     * Withdrawals are told of what was in the product at any time, however old: who may have kept an article must hear of
     * them. So are revisions by which an article left it.
     */
    private SqlText withdrawn() {
        return SqlText.of("SELECT w.id, w.uri, w.slug, w.shown_at, w.withdrawn_at, w.source, w.language, w.category,"
                + " w.former_categories, w.former_languages, w.former_sources,"
                + " EXISTS (SELECT FROM article_told_as t WHERE t.article_id = w.id) AS told, CASE WHEN (true")
                .add(kinds("w")).add(product.maxAgeDays() == null ? new SqlText() : young())
                .add(") OR NOT EXISTS (SELECT FROM article_told_as t WHERE t.article_id = w.id)"
                        + " THEN '{}' ELSE ARRAY(SELECT x.next FROM (SELECT")
                .add(inside()).add("AS inside, lead(r.id) OVER o AS next, lead(").add(inside()).add(") OVER o")
                .add(product.maxAgeDays() == null ? new SqlText() : staysYoung())
                .add("AS stays FROM revision r WHERE r.article_id = w.id AND r.shown WINDOW o AS (ORDER BY r.number)) x"
                        + " WHERE x.inside AND NOT x.stays) END AS left_by FROM withdrawn_article w");
    }

    private SqlText inside() {
        return SqlText.of("coalesce(true").add(kinds("r")).add(", false)");
    }

    private SqlText young() {
        return SqlText.of("AND (SELECT s.published_at FROM article s WHERE s.id = w.id) >= ?",
                now.minus(product.maxAgeDays(), ChronoUnit.DAYS));
    }

    /** What had grown too old before has not left by the revision. */
    private SqlText staysYoung() {
        SqlText bound = SqlText.of("lead(r.created_at) OVER o -").add(age());
        return SqlText.of("AND NOT (r.published_at >=").add(bound).add("AND lead(r.published_at) OVER o <").add(bound)
                .add(")");
    }

    /** What changed later is told when the article it belongs to can be seen, and nothing is told before it. */
    private SqlText changes() {
        return SqlText.of("SELECT c.* FROM change c WHERE c.position < coalesce((SELECT min(l.position) FROM change l"
                + " WHERE l.created_at > ?), ?)", now.minus(product.delayMinutes(), ChronoUnit.MINUTES),
                Long.MAX_VALUE);
    }

    /** {@code AND ...} for the conditions that time does not change. */
    private SqlText kinds(String alias) {
        SqlText conditions = new SqlText();
        if (!product.categories().isEmpty()) {
            conditions.add("AND " + alias + ".category = ANY (?)", product.categories());
        }
        if (!product.languages().isEmpty()) {
            conditions.add("AND " + alias + ".language = ANY (?)", product.languages());
        }
        if (!product.sources().isEmpty()) {
            conditions.add("AND lower(" + alias + ".source) = ANY (?)", product.sources());
        }
        return conditions;
    }
}
