package org.newsgraph.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.LongWaits;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;

/**
 * Whatever happens, and however often it crashes: who follows the feed has an exact copy. {@code -Dstorm=10000} makes it longer.
 */
@QuarkusTest
@TestProfile(LongWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MirrorTest {
    private static final int OPERATIONS = Integer.getInteger("storm", 300);
    private static final String CATEGORY = "mirrored";
    private static final String OTHER = "mirrored elsewhere";
    private static final String ARTICLES = "SELECT id FROM article WHERE uri LIKE 'test:mirror:%'";
    private static final String MENTIONS = "SELECT m.id FROM mention m JOIN article a ON a.current_revision_id = m.revision_id"
            + " WHERE a.uri LIKE 'test:mirror:%' AND m.kind = 'PERSON'";
    private static final String PEOPLE = "SELECT DISTINCT m.entity_id FROM mention m JOIN article a"
            + " ON a.current_revision_id = m.revision_id WHERE a.uri LIKE 'test:mirror:%' AND m.kind = 'PERSON'"
            + " AND m.entity_id IS NOT NULL";

    @Inject
    AgroalDataSource dataSource;
    @Inject
    Table table;

    private final Random random = new Random(OPERATIONS);
    private final GeneratedNewsroom newsroom = new GeneratedNewsroom(17, 12);
    private final Map<String, Integer> done = new TreeMap<>();
    private String start;

    @Test
    void after_a_storm_of_edits_and_crashes_the_copy_equals_the_source_row_by_row() throws SQLException {
        Mirror mirror = new Mirror(dataSource, MirrorTest::ask, random, "mirror", null);
        start = Changes.end();
        mirror.create(start);
        for (int article = 0; article < 10; article++) {
            ingest(article, 1);
        }
        List<Mirror> filtered = filteredMirrors();
        for (int step = 0; step < OPERATIONS; step++) {
            operate(random.nextInt(12), step);
            if (random.nextInt(10) == 0) {
                mirror.follow();
            }
            if (random.nextInt(15) == 0) {
                filtered.get(random.nextInt(filtered.size())).follow();
            }
        }
        mirror.follow();
        assertThat(mirror.rows(CATEGORY)).as("%s", done).containsExactlyInAnyOrderElementsOf(source());
        assertThat(done.keySet()).contains("killArticle", "withholdArticle", "publishArticle", "mergeEntities",
                "undoMerge", "rejectMention", "relinkMention", "correctArticle", "updatePerson");
        for (Mirror copy : filtered) {
            copy.follow();
            assertThat(copy.articles()).as("%s", done).isSubsetOf(published());
        }
        assertThat(filtered.get(0).rows(CATEGORY).stream().map(MirrorTest::article).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(source().stream().map(MirrorTest::article).distinct().toList());
    }

    /** They follow a part by filters, are away for long, and must hear of every withdrawal of what they have. */
    private List<Mirror> filteredMirrors() throws SQLException {
        Mirror category = mirror("mirror_of_category", new JsonObject().put("category", CATEGORY));
        Mirror language = mirror("mirror_of_language", new JsonObject().put("language", "en").put("category", OTHER));
        Mirror people = mirror("mirror_of_people", new JsonObject().put("entities", new JsonObject().put("any",
                table.rows(PEOPLE + " ORDER BY 1 LIMIT 5").stream()
                        .map(key -> GlobalId.of("Person", Long.parseLong(key))).toList())));
        return List.of(category, language, people);
    }

    private Mirror mirror(String schema, JsonObject filter) throws SQLException {
        Mirror made = new Mirror(dataSource, MirrorTest::ask, random, schema, filter);
        made.create(start);
        return made;
    }

    private List<String> published() {
        return table.rows("SELECT id FROM published_article").stream()
                .map(key -> GlobalId.of("Article", Long.parseLong(key))).toList();
    }

    /** Slug, revision and headline: of the directory filters tell nothing. */
    private static String article(String row) {
        return String.join("|", List.of(row.split("\\|")).subList(0, 3));
    }

    /** What readers see, without the feed. */
    private List<String> source() {
        return table.rows("SELECT concat_ws('|', a.slug, r.number, r.headline, m.article_start_utf16,"
                + " m.article_start_utf16 + m.end_utf16 - m.start_utf16, m.text, e.name) AS line FROM published_article a"
                + " JOIN revision r ON r.id = a.revision_id LEFT JOIN mention m ON m.revision_id = r.id"
                + " AND m.form = 'NAME' AND m.verdict <> 'REJECTED' LEFT JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE a.category = ?", CATEGORY);
    }

    private void operate(int choice, int step) {
        switch (choice) {
            case 0, 1 -> ingest(step / 20 + random.nextInt(15), 1 + random.nextInt(3));
            case 2 -> change("withholdArticle", "id: \"" + any("Article", ARTICLES) + "\"");
            case 3 -> change("publishArticle", "id: \"" + any("Article", ARTICLES) + "\"");
            case 4 -> change("killArticle", "id: \"" + any("Article", ARTICLES) + "\"");
            case 5 -> change("correctArticle", "id: \"" + any("Article", ARTICLES)
                    + "\", correction: {kind: CORRECTION, notice: \"It was otherwise.\"}");
            case 6 -> change("rejectMention", "id: \"" + any("Mention", MENTIONS) + "\"");
            case 7 -> change("relinkMention", "id: \"" + any("Mention", MENTIONS) + "\", entityId: \""
                    + any("Person", PEOPLE) + "\"");
            case 8 -> change("mergeEntities", "sourceId: \"" + any("Person", PEOPLE) + "\", targetId: \""
                    + any("Person", PEOPLE) + "\"");
            case 9 -> change("undoMerge", "id: \"" + any("Person",
                    "SELECT id FROM named_entity WHERE merged_into_id IS NOT NULL AND kind = 'PERSON'") + "\"");
            case 10 -> change("updatePerson", "id: \"" + any("Person", PEOPLE) + "\", input: {name: \"Renamed "
                    + random.nextInt(1000) + "\"}");
            default -> change("undoMentionReview", "id: \"" + any("Mention",
                    "SELECT mention_id FROM mention_review WHERE mention_id IS NOT NULL") + "\"");
        }
    }

    private void ingest(int number, int revision) {
        JsonObject article = new JsonObject().put("uri", "test:mirror:" + number)
                .put("category", random.nextInt(4) == 0 ? OTHER : CATEGORY)
                .put("language", random.nextInt(4) == 0 ? "en-GB" : "en")
                .put("text", newsroom.article(number, revision).text());
        ask(new JsonObject().put("query", "mutation($article: ArticleInput!) { ingestArticles(articles: [$article])"
                + " { status } }").put("variables", Map.of("article", article)));
    }

    /** What is refused changes nothing: it counts for nothing. */
    private void change(String mutation, String arguments) {
        JsonObject data = ask(
                new JsonObject().put("query", "mutation { " + mutation + "(" + arguments + ") { __typename } }"))
                .getJsonObject("data");
        if (data != null && data.getJsonObject(mutation) != null) {
            done.merge(mutation, 1, Integer::sum);
        }
    }

    private String any(String type, String query) {
        List<String> keys = table.rows(query + " ORDER BY 1");
        return keys.isEmpty() ? "" : GlobalId.of(type, Long.parseLong(keys.get(random.nextInt(keys.size()))));
    }

    private static JsonObject ask(JsonObject request) {
        return new JsonObject(
                given().contentType("application/json").body(request.encode()).post("/graphql").asString());
    }
}
