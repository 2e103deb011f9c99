package org.newsgraph.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Mutation.id;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pages of articles are read once while nothing changes, and whatever changes them is seen by the next read. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptPagesTest {
    private static final String PAGE = """
            query($id: ID!) { entity(id: $id) { articles(first: 5) { totalCount nodes { headline category
              entities { entity { name } others: otherArticles(first: 3) { headline } } } } } }""";
    private static final String HEADLINES = "entity.articles.nodes.headline";
    private static final String OTHERS = "entity.articles.nodes.entities.others.headline.flatten()";

    @Inject
    Table table;

    @Inject
    KeptRows rows;

    @Inject
    AgroalDataSource dataSource;

    private final String marker = UUID.randomUUID().toString();
    /** Nobody else is called so. */
    private final String ilka = "Ilka Brand" + marker.substring(0, 8).chars()
            .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16)))).collect(Collectors.joining());
    private String person;
    private String ferry;

    @BeforeEach
    void publish() {
        person = id("createPerson(input: {name: \"" + ilka + "\"})");
        ferry = ingest("ferry", "Ferry late", ilka + " waited for the ferry.");
        ingest("bridge", "Bridge shut", ilka + " took the bridge.");
        assertThat(GraphQL.send(PAGE, Map.of("id", person)).<String>list(HEADLINES)).containsExactlyInAnyOrder(
                "Ferry late",
                "Bridge shut");
        assertThat(page().statements()).isLessThanOrEqualTo(2);
    }

    /** Other tests recount what stands in the database. */
    @AfterEach
    void put_right() {
        table.update("UPDATE article SET status = 'USABLE' WHERE uri LIKE 'test:pages:" + marker + "%'");
        for (String story : List.of("ferry", "bridge", "tunnel")) {
            ingest(story, "Nothing", "Nothing is left of it.");
        }
    }

    /** Long ago, so that they are not what other tests find first. */
    private String ingest(String story, String headline, String text) {
        String uri = "test:pages:" + marker + ":" + story;
        assertThat(Newsroom.ingest(Map.of("uri", uri, "headline", headline, "text", text, "category", "Travel",
                "publishedAt", "2014-03-02T10:00:00Z")).errorCode()).isNull();
        return uri;
    }

    private GraphQL.Answer page() {
        return GraphQL.sendAgain(PAGE, Map.of("id", person));
    }

    private List<String> headlines() {
        return page().list(HEADLINES);
    }

    private static void desk(String mutation, String article) {
        assertThat(GraphQL.sendAgain("mutation($id: ID!) { " + mutation + "(id: $id) { id } }", Map.of("id", article))
                .errorCode()).isNull();
    }

    private String idOf(String uri) {
        return GraphQL.sendAgain("query($uri: String!) { article(uri: $uri) { id } }", Map.of("uri", uri))
                .get("article.id");
    }

    @Test
    void an_article_that_comes_in_is_on_the_page() {
        ingest("tunnel", "Tunnel dug", ilka + " dug a tunnel.");
        assertThat(headlines()).containsExactlyInAnyOrder("Ferry late", "Bridge shut", "Tunnel dug");
        assertThat(page().<String>list(OTHERS)).contains("Tunnel dug");
    }

    @Test
    void a_new_revision_is_on_the_page() {
        ingest("ferry", "Ferry on time", ilka + " caught the ferry.");
        assertThat(headlines()).containsExactlyInAnyOrder("Ferry on time", "Bridge shut");
        assertThat(page().<String>list(OTHERS)).contains("Ferry on time").doesNotContain("Ferry late");
    }

    @Test
    void an_article_that_does_not_name_it_any_more_is_gone() {
        ingest("ferry", "Ferry late", "Nobody waited for the ferry.");
        assertThat(headlines()).containsExactly("Bridge shut");
    }

    @Test
    void an_article_that_an_editor_withholds_is_gone_until_it_is_published_again() {
        String article = idOf(ferry);
        desk("withholdArticle", article);
        assertThat(headlines()).containsExactly("Bridge shut");
        assertThat(page().<String>list(OTHERS)).doesNotContain("Ferry late");
        desk("publishArticle", article);
        assertThat(headlines()).containsExactlyInAnyOrder("Ferry late", "Bridge shut");
    }

    @Test
    void an_article_that_another_connection_withdraws_or_moves_is_seen() {
        table.update("UPDATE article SET category = 'Harbour' WHERE uri = '" + ferry + "'");
        assertThat(page().<String>list("entity.articles.nodes.category")).contains("Harbour");
        table.update("UPDATE article SET status = 'WITHHELD' WHERE uri = '" + ferry + "'");
        assertThat(headlines()).containsExactly("Bridge shut");
    }

    @Test
    void with_whom_it_is_named_is_seen_when_that_changes() {
        String together = "query($id: ID!) { entity(id: $id) { coMentions(first: 5) { nodes { other { name } articleCount } } } }";
        Map<String, ?> whose = Map.of("id", person);
        assertThat(GraphQL.sendAgain(together, whose).<String>list("entity.coMentions.nodes.other.name")).isEmpty();
        ingest("tunnel", "Tunnel dug", ilka + " of NATO dug a tunnel.");
        assertThat(GraphQL.sendAgain(together, whose).<String>list("entity.coMentions.nodes.other.name"))
                .containsExactly("NATO");
        assertThat(GraphQL.sendAgain(together, whose).statements()).isLessThanOrEqualTo(2);
        table.update(
                "UPDATE mention SET verdict = 'REJECTED' WHERE text = 'NATO' AND revision_id = (SELECT current_revision_id"
                        + " FROM article WHERE uri = 'test:pages:" + marker + ":tunnel')");
        assertThat(GraphQL.sendAgain(together, whose).statements()).isGreaterThan(2);
    }

    /** Otherwise every article that comes in would make everything that is kept of the directory worthless. */
    @Test
    void a_change_that_readers_are_told_of_leaves_the_directory_s_number_alone() {
        String article = idOf(ferry);
        String before = directory();
        ingest("tunnel", "Tunnel dug", ilka + " dug a tunnel.");
        desk("withholdArticle", article);
        assertThat(directory()).isEqualTo(before);
        table.update("UPDATE article SET category = 'Road' WHERE uri LIKE 'test:pages:" + marker + ":bridge'");
        assertThat(directory()).isEqualTo(String.valueOf(Long.parseLong(before) + 1));
    }

    private String directory() {
        return table.one("SELECT version FROM directory_version");
    }

    @Test
    void what_is_looked_for_by_words_or_behind_a_cursor_is_not_kept() {
        String cursor = GraphQL.sendAgain("{ articles(first: 1) { pageInfo { endCursor } } }", Map.of())
                .get("articles.pageInfo.endCursor");
        long kept = rows.bytes();
        GraphQL.sendAgain("{ articles(first: 2, filter: {text: \"" + ilka + "\"}) { nodes { headline } } }", Map.of());
        GraphQL.sendAgain("{ articles(first: 2, after: \"" + cursor + "\") { nodes { headline } } }", Map.of());
        assertThat(rows.bytes()).isEqualTo(kept);
        GraphQL.sendAgain("{ articles(first: 2) { nodes { headline } } }", Map.of());
        assertThat(rows.bytes()).isGreaterThan(kept);
    }

    @Test
    void a_change_that_is_rolled_back_changes_nothing() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE article SET status = 'WITHHELD' WHERE uri = '" + ferry + "'");
            assertThat(headlines()).containsExactlyInAnyOrder("Ferry late", "Bridge shut");
            connection.rollback();
        }
        assertThat(headlines()).containsExactlyInAnyOrder("Ferry late", "Bridge shut");
    }

    @Test
    void whoever_may_see_a_part_of_the_articles_gets_none_of_what_was_kept() {
        Keyed partner = Keyed.partnerOf("categories: [\"Harbour\"]");
        assertThat(partner.ask("{ entity(id: \"" + person + "\") { articles { nodes { headline } } } }")
                .getList("data.entity.articles.nodes")).isNullOrEmpty();
        assertThat(headlines()).containsExactlyInAnyOrder("Ferry late", "Bridge shut");
    }

    @Test
    void an_entity_that_was_merged_brings_its_articles_along() {
        String other = id("createPerson(input: {name: \"" + ilka + " the elder\"})");
        String elder = "query($id: ID!) { entity(id: $id) { articles(first: 5) { nodes { headline } } } }";
        assertThat(GraphQL.sendAgain(elder, Map.of("id", other)).<String>list(HEADLINES)).isEmpty();
        assertThat(changed("mergeEntities(sourceId: \"" + person + "\", targetId: \"" + other + "\")")).isTrue();
        assertThat(GraphQL.sendAgain(elder, Map.of("id", other)).<String>list(HEADLINES)).containsExactlyInAnyOrder(
                "Ferry late", "Bridge shut");
    }
}
