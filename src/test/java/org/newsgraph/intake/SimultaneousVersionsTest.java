package org.newsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Versions of one article that come at the same moment, as by two wires: what is left is what one order would leave. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimultaneousVersionsTest {
    private static final String NINJS = "application/vnd.iptc.ninjs+json";
    private static final int TIMES = 15;
    private final ExecutorService wires = Executors.newFixedThreadPool(3);

    @AfterEach
    void hangUp() {
        wires.shutdownNow();
    }

    private static JsonObject version(String uri, int number) {
        return new JsonObject().put("uri", uri).put("version", Integer.toString(number)).put("type", "text")
                .put("headlines", new JsonArray().add(Map.of("value", "Version " + number)))
                .put("bodies", new JsonArray().add(Map.of("contentType", "text/plain", "value",
                        "Norway spoke " + number + " times.")));
    }

    /** The status of each, in their order. */
    private List<String> atOnce(JsonObject... documents) throws Exception {
        CyclicBarrier start = new CyclicBarrier(documents.length);
        List<Callable<String>> calls = Stream.of(documents).<Callable<String>>map(document -> () -> {
            start.await();
            return Upload.status(NINJS, document.encode());
        }).toList();
        List<String> statuses = new ArrayList<>();
        for (Future<String> answer : wires.invokeAll(calls)) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    private static String headline(String uri) {
        return GraphQL.send("query($uri: String!) { article(uri: $uri) { headline } }", Map.of("uri", uri))
                .get("article.headline");
    }

    @RepeatedTest(TIMES)
    void the_newest_of_three_versions_is_left_and_those_that_lost_are_told(RepetitionInfo time) throws Exception {
        String uri = "test:at-once:" + time.getCurrentRepetition();
        List<String> statuses = atOnce(version(uri, 1), version(uri, 2), version(uri, 3));
        assertThat(headline(uri)).as("%s", statuses).isEqualTo("Version 3");
        assertThat(statuses).as("one makes the article").containsOnlyOnce("CREATED");
        assertThat(statuses.get(2)).isIn("CREATED", "REVISED");
        assertThat(statuses).allMatch(status -> List.of("CREATED", "REVISED", "OUTDATED").contains(status));
        List<Integer> revisions = GraphQL.send("query($uri: String!) { article(uri: $uri) { revisions { number } } }",
                Map.of("uri", uri)).list("article.revisions.number");
        long stored = statuses.stream().filter(status -> !status.equals("OUTDATED")).count();
        assertThat(revisions).as("as many as were not outdated, %s", statuses).hasSize((int) stored)
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(TIMES)
    void a_kill_wins_against_whatever_comes_with_it(RepetitionInfo time) throws Exception {
        String uri = "test:kill-at-once:" + time.getCurrentRepetition();
        Upload.status(NINJS, version(uri, 1).encode());
        JsonObject kill = new JsonObject().put("uri", uri).put("version", "2").put("pubStatus", "canceled");
        List<String> statuses = atOnce(version(uri, 3), kill, version(uri, 2));
        assertThat(headline(uri)).as("%s", statuses).isNull();
        assertThat(statuses.get(1)).isEqualTo("KILLED");
        assertThat(Upload.status(NINJS, version(uri, 4).encode())).isEqualTo("FAILED");
    }

    @RepeatedTest(TIMES)
    void a_version_that_is_withheld_does_not_hide_the_usable_one_after_it(RepetitionInfo time) throws Exception {
        String uri = "test:doubt-at-once:" + time.getCurrentRepetition();
        Upload.status(NINJS, version(uri, 1).encode());
        List<String> statuses = atOnce(version(uri, 2).put("pubStatus", "withheld"),
                version(uri, 3).put("pubStatus", "usable"));
        assertThat(headline(uri)).as("%s", statuses).isEqualTo("Version 3");
        assertThat(statuses.get(0)).isIn("REVISED", "OUTDATED");
        assertThat(statuses.get(1)).isEqualTo("REVISED");
    }

    @RepeatedTest(TIMES)
    void a_correction_does_not_bring_back_what_a_later_version_has_replaced(RepetitionInfo time) throws Exception {
        String uri = "test:correction-at-once:" + time.getCurrentRepetition();
        Upload.status(NINJS, version(uri, 1).encode());
        List<String> statuses = atOnce(version(uri, 2).put("signal", "sig:correction"), version(uri, 3));
        assertThat(headline(uri)).as("%s", statuses).isEqualTo("Version 3");
    }
}
