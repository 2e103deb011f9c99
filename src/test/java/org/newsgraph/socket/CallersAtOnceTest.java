package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** Requests at the same time are answered each on behalf of who asks, by whichever door and on whichever thread. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallersAtOnceTest {
    private static final int TIMES = 25;
    private static final List<String> CATEGORIES = List.of("at-once-one", "at-once-two", "at-once-three");
    private static final String QUERY = "{ articles(first: 100) { nodes { uri } } }";

    private static String overSocket(String secret) {
        StringBuilder answers = new StringBuilder();
        try (SocketClient client = SocketClient.open().init(secret)) {
            for (int i = 0; i < TIMES; i++) {
                JsonObject data = client.subscribe("1", QUERY).nextData();
                answers.append(data.encode()).append('\n');
                assertThat(client.nextInShort()).isEqualTo("1 complete");
            }
        }
        return answers.toString();
    }

    private static String overHttp(Keyed keyed, String path) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < TIMES; i++) {
            answers.append(path.isEmpty()
                    ? keyed.post(QUERY, Map.of()).asString()
                    : given().urlEncodingEnabled(false).header("Authorization", "Bearer " + keyed.secret()).get(path)
                            .asString())
                    .append('\n');
        }
        return answers.toString();
    }

    /** What is done for the first time takes long on a busy machine, and keys and budgets are waited for two seconds at most. */
    private static void warmUp(Keyed partner, String category) {
        SocketClient.acknowledged().close();
        await().until(() -> partner.post(QUERY, Map.of()).asString().contains(category));
    }

    @Test
    void each_sees_what_it_may_see_and_nothing_of_the_others() throws Exception {
        List<Callable<String>> asks = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        for (String category : CATEGORIES) {
            Newsroom.ingest(Map.of("uri", "urn:test:" + category, "category", category, "text", "The weir holds."));
            Keyed partner = Keyed.partnerOf("categories: [\"" + category + "\"]");
            warmUp(partner, category);
            asks.add(() -> overHttp(partner, ""));
            asks.add(() -> overHttp(partner, "/graphql?query=%7Barticles(first:100)%7Bnodes%7Buri%7D%7D%7D"));
            asks.add(() -> overHttp(partner, "/export"));
            asks.add(() -> overSocket(partner.secret()));
            mine.addAll(List.of(category, category, category, category));
        }
        List<String> answers = AtOnce.run(asks);
        for (int i = 0; i < answers.size(); i++) {
            String own = "urn:test:" + mine.get(i);
            assertThat(answers.get(i).split(own, -1)).as(answers.get(i)).hasSizeGreaterThan(TIMES);
            for (String other : CATEGORIES) {
                assertThat(other.equals(mine.get(i)) || !answers.get(i).contains("urn:test:" + other)).isTrue();
            }
        }
    }
}
