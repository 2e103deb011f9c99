package org.newsgraph.review;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.newsgraph.generator.GeneratedNewsroom;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Does at random whatever an editor may do, over HTTP, at a server that may die at any moment. */
final class RemoteEditor {
    private static final int ARTICLES_AT_FIRST = 20;
    private static final int PATIENCE_IN_MILLISECONDS = 60_000;
    private static final RestAssuredConfig PATIENT = RestAssured.config().httpClient(httpClientConfig()
            .setParam("http.socket.timeout", PATIENCE_IN_MILLISECONDS)
            .setParam("http.connection.timeout", PATIENCE_IN_MILLISECONDS));
    private final GeneratedNewsroom newsroom = new GeneratedNewsroom(17, 60);
    private final Set<String> created = new TreeSet<>();
    private final Set<String> killed = new TreeSet<>();
    private final List<String> merged = new ArrayList<>();
    private final Map<String, Integer> done = new ConcurrentSkipListMap<>();
    private final Random random;
    private final Supplier<URI> server;

    RemoteEditor(int seed, Supplier<URI> server) {
        this.random = new Random(seed);
        this.server = server;
    }

    /** URIs of the articles that the server said it had taken in. */
    Set<String> created() {
        return created;
    }

    /** Ids of the articles that the server said it had killed. */
    Set<String> killed() {
        return killed;
    }

    /** How often each thing was done, was refused with which code, or got no answer. */
    Map<String, Integer> done() {
        return done;
    }

    /** How many of its requests were answered. */
    int answers() {
        return done.entrySet().stream().filter(entry -> !entry.getKey().startsWith("no"))
                .mapToInt(Map.Entry::getValue).sum();
    }

    void operate() {
        try {
            switch (random.nextInt(40)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> ingest();
                case 10, 11, 12, 13, 14, 15 -> onArticle("publishArticle(id: $id) { id }");
                case 16, 17 -> onArticle("withholdArticle(id: $id) { id }");
                case 18, 19 -> onArticle("setEmbargo(id: $id, embargoedUntil: \"2999-01-01T00:00:00Z\") { id }");
                case 20 -> kill();
                case 21, 22, 23, 24 -> onMention("rejectMention(id: $id) { verdict }");
                case 25, 26, 27, 28 -> onMention("confirmMention(id: $id) { verdict }");
                case 29, 30, 31 -> relink();
                case 32, 33, 34, 35 -> merge();
                default -> undoMerge();
            }
        } catch (NothingThere nothingYet) {
            count("nothing there");
        } catch (Exception noAnswer) {
            // It may have been done or not: nobody was told.
            count("no answer");
        }
    }

    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void ingest() {
        int number = random.nextInt(ARTICLES_AT_FIRST + created.size() + killed.size());
        Map<String, Object> article = new HashMap<>(Map.of("uri", "test:restart:" + number, "text",
                newsroom.article(number, 1 + random.nextInt(3)).text()));
        JsonPath answer = change("ingestArticles",
                "mutation($article: ArticleInput!) { ingestArticles(articles: [$article]) { status } }",
                Map.of("article", article));
        if ("CREATED".equals(answer.getString("data.ingestArticles[0].status"))) {
            created.add("test:restart:" + number);
        }
    }

    private void onArticle(String field) {
        on(field, article());
    }

    private void kill() {
        String article = article();
        JsonPath answer = on("killArticle(id: $id, kind: TAKEDOWN) { id }", article);
        if (answer.get("data.killArticle") != null) {
            killed.add(article);
        }
    }

    private String article() {
        return any("{ articles(first: 50) { nodes { id } } }", "articles.nodes.id",
                "{ deskArticles(first: 50, statuses: [DRAFT, WITHHELD, USABLE]) { nodes { id } } }",
                "deskArticles.nodes.id");
    }

    private void onMention(String field) {
        on(field, mention());
    }

    private String mention() {
        return any("{ articles(first: 20) { nodes { mentions { id } } } }", "articles.nodes.mentions.id.flatten()");
    }

    private String person() {
        return any("{ entities(first: 50, filter: { kinds: [PERSON] }) { nodes { id } } }", "entities.nodes.id");
    }

    private JsonPath on(String field, String id) {
        return change(field.substring(0, field.indexOf('(')), "mutation($id: ID!) { " + field + " }",
                Map.of("id", id));
    }

    private void relink() {
        change("relinkMention", "mutation($id: ID!, $to: ID!) { relinkMention(id: $id, entityId: $to) { verdict } }",
                Map.of("id", mention(), "to", person()));
    }

    private void merge() {
        String source = person();
        JsonPath answer = change("mergeEntities",
                "mutation($one: ID!, $other: ID!) { mergeEntities(sourceId: $one, targetId: $other) { changed } }",
                Map.of("one", source, "other", person()));
        if (answer.get("data.mergeEntities") != null) {
            merged.add(source);
        }
    }

    private void undoMerge() {
        if (merged.isEmpty()) {
            throw new NothingThere();
        }
        change("undoMerge", "mutation($id: ID!) { undoMerge(id: $id) { changed } }",
                Map.of("id", merged.remove(random.nextInt(merged.size()))));
    }

    private JsonPath change(String name, String mutation, Map<String, ?> variables) {
        JsonPath answer = send(mutation, variables).jsonPath();
        String code = answer.getString("errors[0].extensions.code");
        count(code == null ? name : "refused " + code);
        return answer;
    }

    /** One of the ids that these queries find, each query with the path to its ids. */
    private String any(String... queriesAndPaths) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < queriesAndPaths.length; i += 2) {
            List<String> found = send(queriesAndPaths[i], Map.of()).jsonPath()
                    .getList("data." + queriesAndPaths[i + 1]);
            ids.addAll(found == null ? List.of() : found);
        }
        if (ids.isEmpty()) {
            throw new NothingThere();
        }
        return ids.get(random.nextInt(ids.size()));
    }

    private Response send(String query, Map<String, ?> variables) {
        return given().config(PATIENT).contentType("application/json")
                .body(Map.of("query", query, "variables", variables)).post(server.get().resolve("/graphql"));
    }

    private void count(String name) {
        done.merge(name, 1, Integer::sum);
    }
}
