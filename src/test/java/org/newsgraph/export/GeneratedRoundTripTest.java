package org.newsgraph.export;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Articles of all that the formats have words for, by chance: {@code -Dtrips=1000} makes more, {@code -Dseed} others. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedRoundTripTest {
    private static final int TRIPS = Integer.getInteger("trips", 8);
    private static final int MOST_OF_FEED = 100;
    private static final String JSON_LD = "application/ld+json";
    private static final String NINJS = "application/ninjs+json";
    private static final String WORDS = "headline standfirst byline dateline language category publishedAt";
    private static final String TOPICS = "keywords subjects { scheme code uri name }";
    private static final String RIGHTS = "source copyrightHolder copyrightNotice usageTerms creditLine " + TOPICS;
    private static final String TEXT = "sections { heading level paragraphs { role text } }";
    private static final String[] BLOCKS = {"The quay is open.", "VILNIUS, March 27 (Agency) - The council met.",
            "## Looking Ahead", "## What next?", "### Deeper Still", "- First of all\n- And then", "1. One\n2. Two",
            "7. Seven\n8. Eight", "> We will not run dry.", "> Never.\n>\n> Never again.",
            "\u5e02\u8bae\u4f1a\u5468\u4e8c\u6279\u51c6\u4e86\u9884\u7b97\u3002",
            "Rain & <storm> or \"not\", said Ana Ruiz.", "\ud83d\ude00 said nobody.", "Owner | Boats | 3",
            "\\Looking Ahead",
            "date 2024-03-27 was a Wednesday.", "Q: Why?", "See https://quay.example/a?b=1&c=2 for more."};
    private static final String[] HEADLINES = {"Quay open & shut", "\"Never,\" she said", "C #1 < C #2",
            "\u00c9t\u00e9 \u2013 prix",
            "Will it rain?", "By Friday all is well", "Quay <b>open</b> &amp; shut", "C < D > E"};
    private static final String[] STANDFIRSTS = {"All \u2013 or nearly all \u2013 are back.",
            "For <em>print</em> &copy;"};
    private static final String[] BYLINES = {"By Ana Ruiz", "Ana Ruiz, Jon Ek", "By Ada Lind and Per Holm in Oslo",
            "Par Anne M\u00e8l", "Staff & agencies", "By Ana Ruiz and Ana Ruiz", "By Ana Ruiz and By Jon Ek",
            "By Ada Lind, Per Holm, and Ana Ruiz", "Ada Lind, Per Holm and Ana Ruiz", "By Holm, Per; Lind, Ada",
            "BY ANA RUIZ AND JON EK", "By Ana Ruiz, Staff Writer, and Jon Ek", "By the By Desk", "by and by",
            "By Ana Ruiz <ana@quay.example>", "R&amp;D desk", "By Ana Ruiz & Jon Ek", "By",
            "\u6587\uff0f\u674e\u660e\u3001\u5f20\u4f1f",
            "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432 \u0438 \u0410\u043d\u043d\u0430 \u041b\u0438\u043f\u0430",
            "By \u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432 and Ana Ruiz",
            "\u0628\u0642\u0644\u0645 \u0633\u0644\u0645\u0649 \u062d\u062f\u0627\u062f",
            "By Jean-Luc d'Arc and Mar\u00eda de la Cruz in Oslo, with agencies"};
    private static final String[] LANGUAGES = {"en", "en-GB-oxendict", "pt-BR", "sr-Latn-RS", "fr"};
    private static final List<Map<String, String>> SUBJECTS = List.of(Map.of("name", "water"),
            Map.of("scheme", "medtop", "code", "20000587", "name", "election", "uri",
                    "http://cv.iptc.org/newscodes/mediatopic/20000587"),
            Map.of("code", "a:b", "name", "odd"),
            Map.of("scheme", "http://cv.example.org/", "code", "W 3"),
            Map.of("uri", "http://cv.example.org/x", "name", "x"), Map.of("name", "s:x", "scheme", "s", "code", "x"),
            Map.of("name", "bread &amp; <butter>"), Map.of("code", "//x", "name", "//x"),
            Map.of("uri", "http://cv.example.org/\u00e4", "name", "not in ASCII"),
            Map.of("uri", "topics/water & wine", "name", "no URI"));

    private final long seed = Long.getLong("seed", 7);
    private final Random random = new Random(seed);
    private final Keyed editor = Keyed.with(Role.EDITOR);

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }

    private JsonObject article(String uri) {
        JsonObject article = new JsonObject().put("uri", uri).put("headline", any(HEADLINES))
                .put("language", any(LANGUAGES))
                .put("publishedAt", "2023-05-0%dT%02d:20:30Z".formatted(1 + random.nextInt(9), random.nextInt(24)))
                .put("text", "It began on the quay of " + uri + ".\n\n" + IntStream.range(0, 1 + random.nextInt(7))
                        .mapToObj(i -> any(BLOCKS)).collect(joining("\n\n")) + "\n\nIt ended there.");
        perhaps().forEach(particular -> {
            if (random.nextInt(3) > 0) {
                article.put(particular.getKey(), particular.getValue());
            }
        });
        return article.put("keywords", random.nextBoolean() ? List.of("cold, deep", "<tarn> &lt;") : List.of())
                .put("subjects", new JsonArray(SUBJECTS.stream().filter(subject -> random.nextBoolean())
                        .map(s -> new JsonObject(Map.copyOf(s))).toList()));
    }

    /** In an order, so that the same seed makes the same articles. */
    private List<Map.Entry<String, Object>> perhaps() {
        return List.of(Map.entry("byline", any(BYLINES)), Map.entry("standfirst", any(STANDFIRSTS)),
                Map.entry("category", any("sport", "world news", "economy & work", "arts &amp; <more>")),
                Map.entry("copyrightHolder", any("Meridian Wire", "Meridian &amp; Sons")),
                Map.entry("copyrightNotice", any("\u00a9 2023 \"Meridian\" & Sons", "&copy; 2023 <Meridian>")),
                Map.entry("usageTerms", any("For print & web", "For print <only>")),
                Map.entry("creditLine", any("MW/Ana Ruiz", "MW/<Ana> &amp; Jon")),
                Map.entry("urgency", 1 + random.nextInt(9)), Map.entry("source", any("Meridian Wire", "<Wire>")),
                Map.entry("editorialNote", "Hold it & wait for <more>"));
    }

    private void take(String body, String mediaType) {
        String answer = given().header("Authorization", "Bearer " + editor.secret())
                .header("Content-Type", mediaType + "; charset=utf-8").body(body.getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString();
        assertThat(answer.lines()).as(answer).isNotEmpty().allMatch(line -> line.contains("\"CREATED\""));
    }

    private Map<String, Object> told(String uri, String fields) {
        return editor.ask("query($uri: String) { article(uri: $uri) { " + fields + " } }", Map.of("uri", uri))
                .getMap("data.article");
    }

    private String written(String uri, String mediaType) {
        return new String(given().header("Authorization", "Bearer " + editor.secret()).header("Accept", mediaType)
                .get("/articles/" + told(uri, "id").get("id")).asByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> some(int count, Map<String, ?> given) {
        List<String> uris = IntStream.range(0, count).mapToObj(i -> "urn:test:" + UUID.randomUUID()).toList();
        List<String> lines = new ArrayList<>();
        uris.forEach(uri -> lines.add(article(uri).mergeIn(new JsonObject(Map.copyOf(given))).encode()));
        take(String.join("\n", lines), "application/x-ndjson");
        return uris;
    }

    @Test
    void ninjs_that_comes_in_again_is_the_same_article() {
        for (String uri : some(TRIPS, Map.of())) {
            String document = written(uri, NINJS);
            assertThat(Schemas.problemsOfNinjs(document)).isEmpty();
            String again = "urn:test:" + UUID.randomUUID();
            JsonObject sent = new JsonObject(document).put("uri", again);
            take(sent.encode(), "application/json");
            String all = WORDS + " urgency " + RIGHTS + " " + TEXT;
            assertThat(told(again, all)).as("seed %d: %s", seed, document).isEqualTo(told(uri, all));
            assertThat(new JsonObject(written(again, NINJS)).getString("edNote")).isEqualTo(sent.getString("edNote"));
        }
    }

    @Test
    void text_that_comes_in_again_is_the_same_article() {
        for (String uri : some(TRIPS, Map.of())) {
            String document = written(uri, "text/plain");
            String again = "urn:test:" + UUID.randomUUID();
            take(document.replaceFirst("uri: " + uri, "uri: " + again).replaceFirst("(?m)^slug: .*\n", ""),
                    "text/plain");
            assertThat(told(again, WORDS + " " + TEXT)).as("seed %d: %s", seed, document)
                    .isEqualTo(told(uri, WORDS + " " + TEXT));
        }
    }

    /** It has a word for neither the urgency nor what is a heading. */
    @Test
    void json_ld_that_comes_in_again_says_the_same_of_the_article() {
        for (String uri : some(TRIPS, Map.of())) {
            String document = written(uri, JSON_LD);
            String again = "urn:test:" + UUID.randomUUID();
            take(new JsonObject(document).put("@id", again).encode(), JSON_LD);
            assertThat(told(again, WORDS + " " + RIGHTS)).as("seed %d: %s", seed, document)
                    .isEqualTo(told(uri, WORDS + " " + RIGHTS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void a_feed_that_comes_in_again_has_the_same_articles(String kind) {
        String section = "trips & ways-" + UUID.randomUUID();
        List<String> uris = some(Math.min(TRIPS, MOST_OF_FEED), Map.of("category", section));
        String feed = new String(given().queryParam("category", section).queryParam("first", MOST_OF_FEED)
                .get("/feed." + kind).asByteArray(), StandardCharsets.UTF_8);
        take(feed.replace("urn:test:", "urn:test:again:"), "application/" + kind + "+xml");
        String fields = "headline standfirst byline language category publishedAt " + RIGHTS + " " + TEXT;
        for (String uri : uris) {
            String again = uri.replace("urn:test:", "urn:test:again:");
            JsonObject article = new JsonObject(told(uri, fields));
            assertThat(new JsonObject(told(again, fields)).encode()).as("seed %d: %s", seed, feed)
                    .isEqualTo(article.encode().replace(uri, again));
        }
    }
}
