package org.newsgraph.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a partner is given is counted as its use, by whatever door and in whatever format. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveredArticlesTest {
    private final String category = "tides-" + UUID.randomUUID();
    private Keyed partner;

    @Inject
    KeyUse use;

    @ParameterizedTest
    @CsvSource({"*/*, /feed.atom, 2", "*/*, /feed.rss, 2", "*/*, /feed.rss?first=1, 1", "*/*, /export, 2",
            "*/*, /export?format=ftm, 2", "*/*, /export?format=ninjs, 2", "application/ninjs+json, /articles/, 1",
            "application/ld+json, /articles/, 1", "application/xml, /articles/, 1",
            "application/x-ndjson, /articles/, 1",
            "text/plain, /articles/, 1", "*/*, /feed.atom?category=none, 0", "*/*, /export?category=none, 0"})
    void what_is_delivered_is_counted_whatever_its_format(String accept, String path, int articles) {
        partner = Keyed.partnerOf("categories: [\"" + category + "\"]");
        List<String> ids = Stream.of("one", "two").map(name -> Newsroom.ingest(Map.of("uri",
                "urn:test:" + category + name, "category", category, "language", "en", "text",
                "The tide of " + name + " was high.")).<String>get("ingestArticles[0].article.id")).toList();
        int before = delivered();
        assertThat(given().header("Authorization", "Bearer " + partner.secret()).header("Accept", accept)
                .get(path.equals("/articles/") ? path + ids.get(0) : path).statusCode()).isEqualTo(200);
        // Counted behind the first: when it is there, so is what that was.
        assertThat(given().header("Authorization", "Bearer " + partner.secret()).get("/export").statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(delivered() - before).isEqualTo(articles + 2));
    }

    private int delivered() {
        use.store();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return partner.ask("{ usage(since: \"" + today.minusDays(1) + "\", until: \"" + today.plusDays(2)
                + "\") { nodes { articles } } }").getList("data.usage.nodes.articles", Integer.class).stream()
                .mapToInt(Integer::intValue).sum();
    }
}
