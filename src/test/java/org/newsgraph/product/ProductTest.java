package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What partners see of what is published. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductTest {
    private static final String ALL_OF_ENTITIES = """
            query($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id
              articles(first: 1) { totalCount } mentions(first: 1) { totalCount }
              coverage(interval: YEAR) { articleCount }
              coMentions(window: PARAGRAPH, first: 100) { nodes { count articleCount other { id } } } } } }""";
    /** What {@link #ALL_OF_ENTITIES} says, counted in the plainest way from articles of politics. */
    private static final String RECOUNT = """
            WITH named AS (SELECT a.id AS article, m.entity_id AS entity, m.block FROM published_article a
                JOIN mention m ON m.revision_id = a.revision_id WHERE a.category = 'politics' AND m.form = 'NAME'
                AND m.verdict <> 'REJECTED' AND m.entity_id IS NOT NULL)
            SELECT n.entity, count(DISTINCT n.article), count(*),
                (SELECT coalesce(string_agg(concat_ws(':', p.other, p.passages, p.articles), ',' ORDER BY p.passages DESC, p.other), '')
                 FROM (SELECT o.entity AS other, count(DISTINCT (o.article, o.block)) AS passages,
                    count(DISTINCT o.article) AS articles FROM named x JOIN named o ON o.article = x.article
                    AND o.block = x.block AND o.entity <> x.entity WHERE x.entity = n.entity GROUP BY 1) p)
            FROM named n GROUP BY n.entity HAVING count(*) > 2 ORDER BY n.entity LIMIT 20""";

    @Inject
    SampleNewsroom sample;

    @Inject
    Table table;

    @Inject
    Entitlements entitlements;

    @Inject
    Sql sql;

    @BeforeEach
    void load() {
        sample.load();
    }

    private static String publish(String uri, String category, String text) {
        JsonPath answer = Newsroom.ingest(Map.of("uri", uri, "category", category, "text", text)).json();
        return answer.getString("data.ingestArticles[0].article.id");
    }

    private static boolean sees(Keyed partner, String article) {
        return partner.ask("{ article(id: \"" + article + "\") { slug } }").get("data.article") != null;
    }

    @Test
    void articles_outside_the_product_are_not_there() {
        String outside = publish("urn:product:1", "prodother", "Torvald Quillfeather spoke in Oslo.");
        String inside = publish("urn:product:2", "prodone", "Hjalmar Quillfeather spoke in Oslo.");
        Keyed partner = Keyed.partnerOf("categories: [\"ProdOne\"]");
        assertThat(sees(partner, inside)).isTrue();
        assertThat(sees(partner, outside)).isFalse();
        assertThat(partner.ask("{ articles { totalCount } }").getInt("data.articles.totalCount")).isOne();
        assertThat(partner.ask("{ search(text: \"Quillfeather\") { totalCount } }").getInt("data.search.totalCount"))
                .isOne();
    }

    @Test
    void entities_that_only_other_articles_name_are_not_there() {
        publish("urn:product:3", "prodother", "Torvald Quenneville spoke in Oslo.");
        publish("urn:product:4", "prodtwo", "Hjalmar Quenneville spoke in Oslo.");
        Keyed partner = Keyed.partnerOf("categories: [\"prodtwo\"]");
        List<String> people = partner
                .ask("{ people(filter: {name: \"quenneville\", match: FUZZY}) { nodes { name } } }")
                .getList("data.people.nodes.name");
        assertThat(people).containsExactly("Hjalmar Quenneville");
    }

    @Test
    void counts_of_a_product_are_those_of_its_articles() {
        Keyed partner = Keyed.partnerOf("categories: [\"politics\"]");
        List<String> recounted = table.rows(RECOUNT);
        assertThat(recounted).hasSizeGreaterThan(10);
        List<String> ids = recounted.stream().map(row -> id(row.substring(0, row.indexOf(' ')))).toList();
        JsonPath answer = partner.ask(ALL_OF_ENTITIES, Map.of("ids", ids));
        assertThat(answer.getString("errors")).isNull();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            told.add(told(answer, "data.nodes[" + i + "]."));
        }
        assertThat(told).isEqualTo(recounted);
    }

    private String id(String key) {
        return org.newsgraph.graphql.GlobalId.of(table.one("SELECT initcap(kind) FROM named_entity WHERE id = " + key),
                Long.parseLong(key));
    }

    private static String told(JsonPath answer, String node) {
        List<String> pairs = new ArrayList<>();
        for (Map<String, Object> pair : answer.<Map<String, Object>>getList(node + "coMentions.nodes")) {
            String other = String.valueOf(((Map<?, ?>) pair.get("other")).get("id"));
            pairs.add(Table.key(other) + ":" + pair.get("count") + ":" + pair.get("articleCount"));
        }
        int articles = answer.getInt(node + "articles.totalCount");
        assertThat(answer.<Integer>getList(node + "coverage.articleCount").stream().mapToInt(n -> n).sum())
                .isEqualTo(articles);
        return Table.key(answer.getString(node + "id")) + " " + articles + " "
                + answer.getInt(node + "mentions.totalCount") + " " + String.join(",", pairs);
    }

    @Test
    void a_product_takes_one_statement_more_and_no_product_none() {
        publish("urn:product:counted", "politics", "Hjalmar Quibell spoke in Oslo.");
        String query = "{ articles(first: 5, filter: {category: \"politics\"}) { nodes { sections { paragraphs { text mentions { text"
                + " entity { name articles(first: 3) { totalCount nodes { headline } } } } } } } } }";
        long all = Keyed.with(Role.PARTNER).statements(query);
        assertThat(Keyed.partnerOf("categories: [\"politics\"]").statements(query)).isEqualTo(all + 1);
        assertThat(Keyed.partnerOf("").statements(query)).isEqualTo(all + 1);
    }

    @Test
    void a_change_of_the_product_holds_from_the_next_request_on() {
        String article = publish("urn:product:5", "prodthree", "Hjalmar Quibell spoke in Oslo.");
        Keyed partner = Keyed.with(Role.PARTNER);
        String product = Keyed.product("categories: [\"politics\"]");
        partner.assign(product);
        assertThat(sees(partner, article)).isFalse();
        Keyed.with(Role.ADMINISTRATOR).ask("mutation { updateProduct(id: \"" + product
                + "\", input: {name: \"Test\", categories: [\"prodthree\"]}) { id } }");
        assertThat(sees(partner, article)).isTrue();
    }

    /** It may go between the moment that a key is looked at and the one that its product is read. */
    @Test
    void a_product_that_is_gone_is_nothing() {
        Long product = Table.key(Keyed.product("categories: [\"politics\"]"));
        assertThat(seenIn(product)).isPositive();
        table.update("DELETE FROM product WHERE id = " + product);
        assertThat(seenIn(product)).isZero();
    }

    private long seenIn(Long product) {
        return entitlements.during(product,
                () -> sql.rows(SqlText.of("SELECT count(*) AS n FROM published_article a"), row -> row.number("n"))
                        .get(0));
    }

    @Test
    void a_kill_is_told_to_those_who_could_have_the_article() {
        String article = publish("urn:product:6", "prodfour", "Hjalmar Quarles spoke in Oslo.");
        Keyed partner = Keyed.partnerOf("categories: [\"prodfour\"]");
        Keyed other = Keyed.partnerOf("categories: [\"politics\"]");
        Keyed.with(Role.EDITOR).ask("mutation { killArticle(id: \"" + article + "\") { status } }");
        String changes = "{ changes(first: 100, filter: {category: \"prodfour\"}) { nodes { kind tombstone { articleId } } } }";
        assertThat(partner.ask(changes).getList("data.changes.nodes.tombstone.articleId", String.class))
                .containsOnlyOnce(article);
        assertThat(other.ask(changes).getList("data.changes.nodes.tombstone.articleId", String.class))
                .doesNotContain(article);
    }

    @Test
    void an_article_that_leaves_the_product_is_told_to_be_withdrawn() {
        String text = "Hjalmar Quaritch spoke in Oslo.";
        String article = publish("urn:product:9", "prodseven", text);
        Keyed partner = Keyed.partnerOf("categories: [\"prodseven\"]");
        publish("urn:product:9", "prodeight", text);
        publish("urn:product:9", "prodnine", text);
        assertThat(sees(partner, article)).isFalse();
        assertThat(told(partner, article)).containsExactly("ARTICLE_WITHHELD");
        assertThat(told(Keyed.partnerOf("categories: [\"politics\"]"), article)).isEmpty();
        Keyed.with(Role.EDITOR).ask("mutation { killArticle(id: \"" + article + "\") { status } }");
        assertThat(told(partner, article)).contains("ARTICLE_KILLED");
        assertThat(told(Keyed.partnerOf("categories: [\"politics\"]"), article)).isEmpty();
    }

    /** Kinds of withdrawals. */
    private static List<String> told(Keyed partner, String article) {
        List<String> kinds = new ArrayList<>();
        JsonPath page;
        String after = "null";
        do {
            page = partner.ask(
                    "{ changes(first: 100, after: " + after + ", filter: {kinds: [ARTICLE_WITHHELD, ARTICLE_KILLED]})"
                            + " { nodes { kind tombstone { articleId } } pageInfo { endCursor hasNextPage } } }");
            kinds.addAll(
                    page.getList("data.changes.nodes.findAll { it.tombstone.articleId == '" + article + "' }.kind"));
            after = '"' + page.getString("data.changes.pageInfo.endCursor") + '"';
        } while (page.getBoolean("data.changes.pageInfo.hasNextPage"));
        return kinds;
    }

    @Test
    void a_delay_hides_article_and_change_until_it_is_over() {
        String article = publish("urn:product:7", "prodfive", "Hjalmar Quimby spoke in Oslo.");
        Keyed partner = Keyed.partnerOf("categories: [\"prodfive\"], delayMinutes: 60");
        String changes = "{ changes(first: 100, filter: {category: \"prodfive\"}) { nodes { article { id } } } }";
        assertThat(sees(partner, article)).isFalse();
        assertThat(partner.ask(changes).getList("data.changes.nodes.article.id", String.class)).doesNotContain(article);
        long key = Table.key(article);
        table.update("UPDATE article SET created_at = created_at - interval '2 hours' WHERE id = " + key);
        table.update("UPDATE change SET created_at = created_at - interval '2 hours' WHERE position <="
                + " (SELECT max(position) FROM change WHERE article_id = " + key + ")");
        assertThat(sees(partner, article)).isTrue();
        assertThat(partner.ask(changes).getList("data.changes.nodes.article.id", String.class)).contains(article);
    }

    @Test
    void a_product_is_of_its_sources() {
        Newsroom.ingest(Map.of("uri", "urn:product:10", "category", "prodten", "source", "Meridian Wire", "text",
                "Hjalmar Quayle spoke in Oslo."));
        Newsroom.ingest(Map.of("uri", "urn:product:11", "category", "prodten", "text", "Hjalmar Quayle was in Rome."));
        Keyed partner = Keyed.partnerOf("categories: [\"prodten\"], sources: [\" meridian WIRE\", \"other\"]");
        JsonPath seen = partner.ask("{ articles { nodes { uri } } }");
        assertThat(seen.getList("data.articles.nodes.uri", String.class)).containsExactly("urn:product:10");
        Keyed.with(Role.EDITOR).ask("mutation { killArticle(id: \""
                + partner.ask("{ articles { nodes { id } } }").getString("data.articles.nodes[0].id")
                + "\") { status } }");
        assertThat(partner
                .ask("{ changes(first: 100, filter: {kinds: [ARTICLE_KILLED]}) { nodes { tombstone { uri } } } }")
                .getList("data.changes.nodes.tombstone.uri", String.class)).containsExactly("urn:product:10");
    }

    @Test
    void an_article_grows_out_of_a_product_with_an_age() {
        String article = publish("urn:product:8", "prodsix", "date 2024-03-27 Hjalmar Quigley spoke in Oslo.");
        assertThat(sees(Keyed.partnerOf("categories: [\"prodsix\"], maxAgeDays: 30000"), article)).isTrue();
        assertThat(sees(Keyed.partnerOf("categories: [\"prodsix\"], maxAgeDays: 7"), article)).isFalse();
    }

    @Test
    void who_drops_by_the_age_of_its_product_has_what_the_product_has_at_any_moment() {
        Keyed partner = Keyed.partnerOf("categories: [\"prodaging\"], maxAgeDays: 7");
        int days = partner.ask("{ product { name maxAgeDays } }").getInt("data.product.maxAgeDays");
        assertThat(days).isEqualTo(7);
        Instant leaves = Instant.now().plusSeconds(8);
        for (int second = 0; second < 4; second++) {
            Newsroom.ingest(Map.of("uri", "urn:product:aging:" + second, "category", "prodaging", "text",
                    "The boat of second " + second + " is late.", "publishedAt",
                    leaves.minus(days, ChronoUnit.DAYS).plusSeconds(second).toString()));
        }
        String kept = "{ articles(first: 10) { nodes { uri publishedAt } } }";
        List<Map<String, String>> copy = partner.ask(kept).getList("data.articles.nodes");
        assertThat(copy).hasSize(4);
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).until(() -> {
            Instant before = Instant.now();
            List<Map<String, String>> now = partner.ask(kept).getList("data.articles.nodes");
            assertThat(now).isSubsetOf(young(copy, days, before)).containsAll(young(copy, days, Instant.now()));
            return now.isEmpty();
        });
    }

    private static List<Map<String, String>> young(List<Map<String, String>> copy, int days, Instant at) {
        return copy.stream().filter(article -> !Instant.parse(article.get("publishedAt"))
                .isBefore(at.minus(days, ChronoUnit.DAYS))).toList();
    }

    @Test
    void who_sees_everything_has_no_product() {
        assertThat((Object) Keyed.with(Role.PARTNER).ask("{ product { name } }").get("data.product")).isNull();
        assertThat((Object) GraphQL.send("{ product { name } }", Map.of()).get("product")).isNull();
    }

    @Test
    void answers_are_kept_by_product_and_not_where_time_changes_them() {
        String query = "{ articles { totalCount } }";
        Response politics = Keyed.partnerOf("categories: [\"politics\"]").get(query);
        assertThat(politics.header("Cache-Control")).startsWith("private");
        assertThat(politics.header("ETag")).isNotEqualTo(Keyed.partnerOf("categories: [\"sport\"]").get(query)
                .header("ETag"));
        Response timed = Keyed.partnerOf("maxAgeDays: 7").get(query);
        assertThat(timed.header("ETag")).isNull();
        assertThat(timed.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void that_an_article_outside_says_something_of_somebody_is_not_told() {
        Keyed editor = Keyed.with(Role.EDITOR);
        String person = editor.ask("mutation { createPerson(input: {name: \"Dorothea Elmcroft\"}) { id } }")
                .getString("data.createPerson.id");
        editor.ask("mutation { createOrganization(input: {name: \"Brindlewick Trust\"}) { id } }");
        Keyed partner = Keyed.partnerOf("categories: [\"prodeleven\"]");
        Keyed other = Keyed.partnerOf("categories: [\"prodtwelve\"]");
        String before = Changes.end();
        publish("urn:product:12", "prodtwelve", "Dorothea Elmcroft, chief executive of the Brindlewick Trust, spoke.");
        String changes = "{ changes(after: \"" + before + "\", first: 100, filter: {kinds: [ENTITY_CHANGED], entities:"
                + " {any: [\"" + person + "\"]}}) { nodes { kind } } }";
        assertThat(partner.ask(changes).getList("data.changes.nodes")).isEmpty();
        assertThat(other.ask(changes).getList("data.changes.nodes")).hasSize(1);
        assertThat(Keyed.with(Role.PARTNER).ask(changes).getList("data.changes.nodes")).hasSize(1);
    }
}
