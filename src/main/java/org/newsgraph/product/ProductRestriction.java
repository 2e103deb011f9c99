package org.newsgraph.product;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.sql.Restriction;
import org.newsgraph.sql.Restriction.Definition;
import org.newsgraph.sql.SqlText;

/**
 * The rows that a product consists of at one time. Views and tables that readers' queries go through, or that hold what is
 * derived from all published articles, are put in the product's own terms; whatever else there is, these lead to.
 */
final class ProductRestriction {
    private static final String KNOWN_BY_ARTICLE = "(SELECT true FROM published_article a WHERE a.id = ";
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
        List.of("published_article", "withdrawn_article").forEach(name -> definitions
                .add(new Definition(name, SqlText.of("SELECT x.* FROM " + name + " x WHERE false"))));
        derived(false).forEach((name, rows) -> definitions.add(new Definition(name, SqlText.of(rows))));
        return new Restriction(definitions);
    }

    /** What a product has terms of its own for, whatever its conditions are. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("published_article", "withdrawn_article"));
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
        rows.put("known_entity", """
                SELECT e.* FROM named_entity e WHERE NOT e.provisional OR e.merged_into_id IS NOT NULL
                    OR (SELECT true FROM appearance t WHERE t.entity_id = e.id LIMIT 1)""");
        rows.put("known_alias", """
                SELECT x.* FROM alias x WHERE NOT x.learned
                    OR (SELECT true FROM name_use u WHERE u.name = x.name AND u.entity_id = x.entity_id)""");
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
        kinds(rows, "p");
        if (product.maxAgeDays() != null) {
            rows.add("AND p.published_at >= ?", now.minus(product.maxAgeDays(), ChronoUnit.DAYS));
        }
        if (product.delayMinutes() != null) {
            rows.add("AND (SELECT coalesce(s.shown_at, s.created_at) FROM article s WHERE s.id = p.id) <= ?",
                    now.minus(product.delayMinutes(), ChronoUnit.MINUTES));
        }
        return rows;
    }

    /** However old: who may have kept an article must hear that it is withdrawn. */
    private SqlText withdrawn() {
        SqlText rows = SqlText.of("SELECT w.* FROM withdrawn_article w WHERE true");
        kinds(rows, "w");
        if (product.delayMinutes() != null) {
            rows.add("AND w.shown_at + ?::int * interval '1 minute' <= w.withdrawn_at", product.delayMinutes());
        }
        return rows;
    }

    /** What changed later is told when the article it belongs to can be seen, and nothing is told before it. */
    private SqlText changes() {
        return SqlText.of("SELECT c.* FROM change c WHERE c.position < coalesce((SELECT min(l.position) FROM change l"
                + " WHERE l.created_at > ?), ?)", now.minus(product.delayMinutes(), ChronoUnit.MINUTES),
                Long.MAX_VALUE);
    }

    private void kinds(SqlText rows, String alias) {
        if (!product.categories().isEmpty()) {
            rows.add("AND " + alias + ".category = ANY (?)", product.categories());
        }
        if (!product.languages().isEmpty()) {
            rows.add("AND " + alias + ".language = ANY (?)", product.languages());
        }
    }
}
