package org.newsgraph.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.UseOfKeys;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** Whoever takes an export slowly, or loses the key meanwhile. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlowExportTest {
    private static final String CATEGORY = "ebb-" + UUID.randomUUID();
    private static final int ARTICLES = 90;
    /** Few words, as in a language that does not part them; all of the articles are more than a socket holds. */
    private static final String LONG = ("ebb".repeat(100) + " ").repeat(500);
    private static boolean filled;

    @BeforeEach
    void fill() {
        if (!filled) {
            IntStream.range(0, ARTICLES).forEach(i -> Newsroom.ingest(Map.of("uri", "urn:test:" + CATEGORY + ":" + i,
                    "category", CATEGORY, "language", "ja", "publishedAt", "2022-01-01T00:00:00Z", "text",
                    "Ebb " + i + ". " + LONG)));
            filled = true;
        }
    }

    private static StalledReader reader(Keyed key) throws IOException {
        return new StalledReader("localhost", RestAssured.port, "/export?category=" + CATEGORY, key.secret());
    }

    @Test
    void of_what_a_client_does_not_take_no_more_is_read_than_the_connection_holds() throws IOException {
        Keyed slow = Keyed.with(Role.PARTNER);
        try (StalledReader reader = reader(slow)) {
            reader.next();
            AtomicInteger read = new AtomicInteger();
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).until(() -> {
                int now = delivered(slow);
                return now > 0 && read.getAndSet(now) == now;
            });
            assertThat(read.get()).isLessThan(ARTICLES / 2);
            assertThat(reader.rest()).hasSize(ARTICLES - 1).extracting(line -> line.getString("uri"))
                    .doesNotHaveDuplicates();
            assertThat(reader.isWhole()).isTrue();
        }
    }

    private static int delivered(Keyed key) {
        UseOfKeys.write();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Integer> days = key.ask("{ usage(since: \"" + today.minusDays(1) + "\", until: \"" + today.plusDays(2)
                + "\") { nodes { articles } } }").getList("data.usage.nodes.articles");
        return days.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void a_key_that_is_taken_back_ends_the_stream_within_five_seconds_with_a_line_that_says_so() throws IOException {
        Keyed lost = Keyed.with(Role.PARTNER);
        try (StalledReader reader = reader(lost)) {
            reader.next();
            revoke(lost);
            long began = System.nanoTime();
            List<JsonObject> rest = slowly(reader);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
            assertThat(rest).hasSizeLessThan(ARTICLES);
            assertThat(rest.get(rest.size() - 1).getJsonArray("errors").getJsonObject(0).getJsonObject("extensions")
                    .getString("code")).isEqualTo("UNAUTHENTICATED");
            assertThat(reader.isWhole()).isFalse();
        }
    }

    /** So slowly that the whole answer would take longer than five seconds. */
    private static List<JsonObject> slowly(StalledReader reader) throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        do {
            pause(Duration.ofMillis(100));
            lines.add(reader.next());
        } while (!lines.get(lines.size() - 1).containsKey("errors"));
        assertThat(reader.rest()).isEmpty();
        return lines;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_client_that_takes_nothing_is_let_go_as_well_when_its_key_is_taken_back() throws IOException {
        Keyed lost = Keyed.with(Role.PARTNER);
        try (StalledReader reader = reader(lost)) {
            reader.next();
            revoke(lost);
            pause(Duration.ofSeconds(6));
            assertThat(reader.rest()).hasSizeLessThan(ARTICLES / 2);
            assertThat(reader.isWhole()).isFalse();
        }
    }

    private static void revoke(Keyed key) {
        Keyed.with(Role.ADMINISTRATOR).ask("mutation { revokeApiKey(id: \"" + key.id() + "\") { id } }");
    }
}
