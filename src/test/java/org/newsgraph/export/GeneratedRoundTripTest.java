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
    private static final String NINJS = "application/ninjs+json";
    private static final String WORDS = "headline standfirst byline dateline language category publishedAt";
    private static final String RIGHTS = "source copyrightHolder copyrightNotice usageTerms creditLine urgency keywords"
            + " subjects { scheme code uri name }";
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
            "Will it rain?", "By Friday all is well"};
    private static final String[] BYLINES = {"By Ana Ruiz", "Ana Ruiz, Jon Ek", "By Ada Lind and Per Holm in Oslo",
            "Par Anne M\u00e8l", "Staff & agencies"};
    private static final String[] LANGUAGES = {"en", "en-GB-oxendict", "pt-BR", "sr-Latn-RS", "fr"};
    private static final List<Map<String, String>> SUBJECTS = List.of(Map.of("name", "water"),
            Map.of("scheme", "medtop", "code", "20000587", "name", "election", "uri",
                    "http://cv.iptc.org/newscodes/mediatopic/20000587"),
            Map.of("code", "a:b", "name", "odd"),
            Map.of("scheme", "http://cv.example.org/", "code", "W 3"),
            Map.of("uri", "http://cv.example.org/x", "name", "x"));

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
        Map<String, Object> perhaps = Map.of("byline", any(BYLINES), "standfirst",
                "All \u2013 or nearly all \u2013 are back.",
                "category", any("sport", "world news", "economy & work"), "copyrightHolder", "Meridian Wire",
                "copyrightNotice", "\u00a9 2023 \"Meridian\" & Sons", "usageTerms", "For print & web", "creditLine",
                "MW/Ana Ruiz", "urgency", 1 + random.nextInt(9), "source", "Meridian Wire", "editorialNote",
                "Hold it & wait");
        perhaps.forEach((name, value) -> {
            if (random.nextInt(3) > 0) {
                article.put(name, value);
            }
        });
        return article.put("keywords", random.nextBoolean() ? List.of("cold, deep", "tarn") : List.of()).put("subjects",
                new JsonArray(SUBJECTS.stream().filter(subject -> random.nextBoolean())
                        .map(s -> new JsonObject(Map.copyOf(s)))
                        .toList()));
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

    private List<String> some() {
        List<String> uris = IntStream.range(0, TRIPS).mapToObj(i -> "urn:test:" + UUID.randomUUID()).toList();
        List<String> lines = new ArrayList<>();
        uris.forEach(uri -> lines.add(article(uri).encode()));
        take(String.join("\n", lines), "application/x-ndjson");
        return uris;
    }

    @Test
    void ninjs_that_comes_in_again_is_the_same_article() {
        for (String uri : some()) {
            String document = written(uri, NINJS);
            assertThat(Schemas.problemsOfNinjs(document)).isEmpty();
            String again = "urn:test:" + UUID.randomUUID();
            JsonObject sent = new JsonObject(document).put("uri", again);
            take(sent.encode(), "application/json");
            String all = WORDS + " " + RIGHTS + " " + TEXT;
            assertThat(told(again, all)).as("seed %d: %s", seed, document).isEqualTo(told(uri, all));
            assertThat(new JsonObject(written(again, NINJS)).getString("edNote")).isEqualTo(sent.getString("edNote"));
        }
    }

    @Test
    void text_that_comes_in_again_is_the_same_article() {
        for (String uri : some()) {
            String document = written(uri, "text/plain");
            String again = "urn:test:" + UUID.randomUUID();
            take(document.replaceFirst("uri: " + uri, "uri: " + again).replaceFirst("(?m)^slug: .*\n", ""),
                    "text/plain");
            assertThat(told(again, WORDS + " " + TEXT)).as("seed %d: %s", seed, document)
                    .isEqualTo(told(uri, WORDS + " " + TEXT));
        }
    }
}
