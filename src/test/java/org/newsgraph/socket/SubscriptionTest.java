package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** What those who listen are told, and when. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionTest {
    private static final String PUBLISHED = """
            subscription($filter: PublicationFilter) { articlePublished(filter: $filter) {
              slug sections { paragraphs { mentions { text entity { name } } } } } }""";
    private static final String CHANGES = "subscription($filter: ChangeFilter) { changes(filter: $filter) { cursor kind article { slug } } }";

    @Inject
    ChangeFeed feed;

    @AfterEach
    void nobody_listens_any_more() {
        await().until(() -> feed.listening() == 0);
    }

    private static String publish(String uri, String category, String text) {
        return Newsroom.ingest(Map.of("uri", "urn:socket:" + uri, "category", category, "text", text))
                .get("ingestArticles[0].article.slug");
    }

    private static String publish(String uri, String category) {
        return publish(uri, category, "Peter Moran said on " + uri + " that the quay was safe.");
    }

    private void listening(int listeners) {
        await().until(() -> feed.listening() == listeners);
    }

    private static String person(String name) {
        return GraphQL.send("{ people(filter: {name: \"" + name + "\"}) { nodes { id } } }", Map.of())
                .get("people.nodes[0].id");
    }

    @Test
    void an_article_is_told_with_all_that_is_asked_of_it() {
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", PUBLISHED)) {
            listening(1);
            String slug = publish("told", "ports", Newsroom.HARBOUR_ALLIANCE);
            JsonObject article = client.nextData().getJsonObject("articlePublished");
            assertThat(article.getString("slug")).isEqualTo(slug);
            assertThat(article.encode()).contains("\"entity\":{\"name\":\"Julia Sandgren\"}");
        }
    }

    @Test
    void each_listens_to_what_it_asked_for() {
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("sea", PUBLISHED, Map.of("filter", Map.of("category", "Sea")))
                    .subscribe("land", PUBLISHED, Map.of("filter", Map.of("category", "land", "language", "EN")));
            listening(2);
            publish("air", "air");
            publish("land", "land");
            publish("sea", "sea");
            assertThat(client.nextInShort()).isEqualTo("land next");
            assertThat(client.nextInShort()).isEqualTo("sea next");
        }
    }

    @Test
    void articles_are_chosen_by_the_entities_that_they_name() {
        publish("before", "people", "Peter Moran said that the quay was safe. Anna Moran agreed with Peter Moran.");
        List<String> people = GraphQL.send("{ people(filter: {name: \"moran\", match: FUZZY}) { nodes { id name } } }",
                Map.of()).list("people.nodes.findAll { it.name == 'Peter Moran' }.id");
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", PUBLISHED,
                Map.of("filter", Map.of("entities", Map.of("all", people))))) {
            listening(1);
            publish("without", "people", "The quay was safe, said Julia Sandgren on Monday.");
            String slug = publish("with", "people");
            assertThat(client.nextData().getJsonObject("articlePublished").getString("slug")).isEqualTo(slug);
        }
    }

    @Test
    void changes_come_in_the_order_in_which_the_log_has_them() {
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", CHANGES,
                Map.of("filter", Map.of("category", "ordered")))) {
            listening(1);
            for (int i = 0; i < 5; i++) {
                publish("ordered " + i, "ordered");
            }
            publish("ordered 0", "ordered", "Peter Moran said something else.");
            List<String> cursors = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                cursors.add(client.nextData().getJsonObject("changes").getString("cursor"));
            }
            assertThat(cursors).isEqualTo(Changes.of("ordered", "cursor"));
            assertThat(Changes.of("ordered", "kind")).last().isEqualTo("ARTICLE_REVISED");
        }
    }

    @Test
    void who_listens_for_an_entity_goes_on_with_the_one_that_it_is_merged_into_until_that_is_undone() {
        publish("merge 1", "people", "Drusilla Pentney said that the quay was safe.");
        publish("merge 2", "people", "Euphemia Pentney said that the quay was safe.");
        String first = person("Drusilla Pentney");
        String second = person("Euphemia Pentney");
        Map<String, Object> entities = Map.of("any", List.of(first));
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("changes", CHANGES,
                    Map.of("filter", Map.of("kinds", List.of("ARTICLE_CREATED"), "entities", entities)))
                    .subscribe("new", PUBLISHED, Map.of("filter", Map.of("entities", entities)));
            listening(2);
            Mutation.id("mergeEntities(sourceId: \"" + first + "\", targetId: \"" + second + "\")");
            publish("merge 3", "people", "Euphemia Pentney was at the quay.");
            assertThat(List.of(client.nextInShort(), client.nextInShort())).containsExactlyInAnyOrder("changes next",
                    "new next");
            Mutation.id("undoMerge(id: \"" + first + "\")");
            publish("merge 4", "people", "Euphemia Pentney left the quay.");
            String slug = publish("merge 5", "people", "Drusilla Pentney was at the quay.");
            assertThat(client.next().encode() + client.next().encode()).contains("\"id\":\"changes\"", "\"id\":\"new\"")
                    .satisfies(both -> assertThat(both.split(slug, -1)).hasSize(3));
        }
    }

    @Test
    void who_is_complete_is_told_nothing_more() {
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", CHANGES).subscribe("2", PUBLISHED)) {
            listening(2);
            client.complete("1");
            listening(1);
            publish("complete", "quiet");
            assertThat(client.nextInShort()).isEqualTo("2 next");
            assertThat(client.nextAfterPing()).isEqualTo("pong");
        }
    }

    @Test
    void a_socket_that_breaks_listens_no_more() {
        SocketClient client = SocketClient.acknowledged().subscribe("1", CHANGES);
        listening(1);
        client.close();
        listening(0);
    }

    @Test
    void a_mutation_may_come_by_the_same_socket() {
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("1", "mutation { ingestArticles(articles: [{text: \"Peter Moran spoke by wire.\"}])"
                    + " { status } }");
            assertThat(client.nextData().encode()).contains("\"status\":\"CREATED\"");
            assertThat(client.nextInShort()).isEqualTo("1 complete");
        }
    }

    @Test
    void a_condition_may_not_leave_nothing_to_tell() {
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("1", "subscription($no: Boolean!) { changes @skip(if: $no) { kind } }",
                    Map.of("no", true));
            assertThat(client.nextInShort()).isEqualTo("1 error VALIDATION_ERROR");
        }
    }

    @Test
    void a_query_that_waits_for_a_change_holds_up_no_other() {
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("waits", "{ changes(after: \"" + Changes.end() + "\", filter: {category: \"canoes\"},"
                    + " waitSeconds: 15) { nodes { kind } } }");
            listening(1);
            client.subscribe("quick", "{ __typename }");
            assertThat(client.nextInShort()).isEqualTo("quick next");
            client.complete("waits");
            listening(0);
        }
    }
}
