package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Language;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever tells of articles is put in a product's terms, or known to be reached by way of it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductRestrictionTest {
    /** Parts of articles: readers' statements come to them from articles that they see, by joins with the views. */
    private static final Set<String> PARTS = Set.of("article", "revision", "section", "paragraph", "mention",
            "mention_candidate", "quotation", "membership_evidence", "merge_proposal_evidence", "correction",
            "tombstone",
            "change", "subject");
    /** Public, or for editors alone. */
    private static final Set<String> NO_ARTICLES = Set.of("named_entity", "alias", "identifier", "same_as",
            "membership", "removed_membership", "entity_merge", "entity_merge_moved", "entity_merge_dropped",
            "entity_merge_named",
            "mention_review", "held_evidence", "audit_entry", "reanalysis", "detector", "directory_version", "product",
            "api_key",
            "api_key_use", "article_told", "change_floor", "webhook", "webhook_delivery", "secret", "rate_bucket",
            "quiet_transaction",
            "flyway_schema_history");
    /** For products that see what is embargoed. */
    private static final Set<String> EMBARGOED = Set.of("embargoed_appearance", "embargoed_text");

    @Inject
    Table table;

    @Inject
    Sql sql;

    private static Product product(Integer delay, boolean embargo) {
        return new Product(1, "Test", List.of(), List.of(), List.of(), null, delay, embargo, Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void every_table_and_view_is_accounted_for() {
        List<String> open = new ArrayList<>(table.rows("SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'v')"
                + " AND c.relnamespace = current_schema()::regnamespace"));
        open.removeIf(name -> PARTS.contains(name) || NO_ARTICLES.contains(name)
                || EMBARGOED.contains(name) || name.startsWith("pg_"));
        assertThat(ProductRestriction.names()).containsAll(open);
    }

    @Test
    void each_definition_has_the_columns_of_what_it_stands_for() {
        for (String name : ProductRestriction.names()) {
            SqlText first = SqlText.of("SELECT to_jsonb(x)::text AS row FROM " + name + " x LIMIT 1");
            List<String> rows = sql.rows(first, row -> row.text("row"));
            List<String> same = sql.restricted(ProductRestriction.of(product(0, false), Instant.now()),
                    () -> sql.rows(first, row -> row.text("row")));
            assertThat(same.stream().map(ProductRestrictionTest::columns).toList()).as(name)
                    .isSubsetOf(rows.stream().map(ProductRestrictionTest::columns).toList());
        }
    }

    @Test
    void what_is_under_embargo_has_all_that_is_asked_of_articles() {
        List<String> published = table.rows("SELECT attname FROM pg_attribute WHERE attrelid ="
                + " 'published_article'::regclass AND attnum > 0 AND attname <> 'revision_id'");
        assertThat(table.rows("SELECT attname FROM pg_attribute WHERE attrelid = 'article'::regclass AND attnum > 0"))
                .containsAll(published);
    }

    @Test
    void languages_are_searched_alike_under_embargo() {
        for (String language : java.util.Locale.getISOLanguages()) {
            assertThat(table.one("SELECT text_search_configuration(?)", Language.canonical(language + "-XX")))
                    .isEqualTo(Language.textSearchConfiguration(language));
        }
    }

    private static Set<String> columns(String row) {
        return new io.vertx.core.json.JsonObject(row).fieldNames();
    }

    @Test
    void of_a_product_that_is_not_there_nothing_is_seen() {
        long seen = sql.restricted(ProductRestriction.nothing(), () -> sql.rows(SqlText.of(
                "SELECT (SELECT count(*) FROM published_article) + (SELECT count(*) FROM appearance)"
                        + " + (SELECT count(*) FROM article_text) + (SELECT count(*) FROM withdrawn_article) AS n"),
                row -> row.number("n"))).get(0);
        assertThat(seen).isZero();
    }
}
