package org.newsgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.testsupport.PackagedNewsgraph;
import org.newsgraph.webhook.Receiver.Received;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Whenever the server is killed, partners are told everything, in its order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledDeliveriesIT {
    private static final int ARTICLES = 20;
    private static final int KILLED_AFTER = 5;
    private static final int KILLS = 3;
    private static final int LONGEST_LIFE = 2500;
    private static final Map<String, String> SETTINGS = Map.of("NEWSGRAPH_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1",
            "NEWSGRAPH_WEBHOOKS_TIMEOUT", "1s", "NEWSGRAPH_DETECTION", "none");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void after_kill_nine_in_the_midst_nothing_is_lost_and_the_order_is_kept() throws Exception {
        Path data = folder.resolve("data");
        List<String> published;
        String secret;
        CountDownLatch killed = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(request -> answer(killed))) {
            try (PackagedNewsgraph first = PackagedNewsgraph.start(data, SETTINGS)) {
                JsonObject made = ask(first, "mutation { createWebhook(input: {name: \"all\", url: \"" + receiver.url()
                        + "\", filter: {kinds: [ARTICLE_CREATED]}}) { secret webhook { id } } }")
                        .getJsonObject("createWebhook");
                secret = made.getString("secret");
                String id = made.getJsonObject("webhook").getString("id");
                ask(first, "mutation { pauseWebhook(id: \"" + id + "\") { id } }");
                published = IntStream.range(0, ARTICLES).mapToObj(i -> publish(first, i)).toList();
                ask(first, "mutation { resumeWebhook(id: \"" + id + "\") { id } }");
                await().until(() -> receiver.received().size() > KILLED_AFTER);
                first.kill();
                killed.countDown();
            }
            try (PackagedNewsgraph second = PackagedNewsgraph.start(data, SETTINGS)) {
                second.address();
                await().atMost(Duration.ofSeconds(60)).until(() -> slugs(receiver).size() >= ARTICLES);
                assertThat(slugs(receiver)).containsExactlyElementsOf(published);
                for (Received request : receiver.received()) {
                    request.verify(secret);
                }
            }
        }
    }

    @Test
    void killed_again_and_again_at_random_moments_while_articles_come_in_it_still_tells_everything_in_order()
            throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path data = folder.resolve("random");
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        Set<String> taken = Collections.synchronizedSet(new LinkedHashSet<>());
        AtomicBoolean moody = new AtomicBoolean(true);
        try (Receiver receiver = new Receiver(request -> {
            boolean refused = moody.get() && random.nextInt(4) == 0;
            if (!refused) {
                taken.add(request.slug());
            }
            return new Receiver.Reply(refused ? 503 : 204);
        })) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (PackagedNewsgraph server = PackagedNewsgraph.start(data, SETTINGS)) {
                    if (kill == 0) {
                        ask(server, "mutation { createWebhook(input: {name: \"all\", url: \"" + receiver.url()
                                + "\", filter: {kinds: [ARTICLE_CREATED]}}) { secret } }");
                    }
                    server.address();
                    Thread desk = publishing(server, kill, acknowledged);
                    Thread.sleep(random.nextInt(LONGEST_LIFE));
                    server.kill();
                    desk.join();
                }
            }
            moody.set(false);
            try (PackagedNewsgraph last = PackagedNewsgraph.start(data, SETTINGS)) {
                List<String> log = log(last);
                ask(last, "mutation { resumeWebhook(id: \"" + ask(last, "{ webhooks { nodes { id } } }")
                        .getJsonObject("webhooks").getJsonArray("nodes").getJsonObject(0).getString("id")
                        + "\") { id } }");
                await().atMost(Duration.ofSeconds(60)).until(() -> taken.size() >= log.size());
                assertThat(log).as("seed %d", seed).containsAll(acknowledged).isNotEmpty();
                assertThat(taken).as("seed %d", seed).containsExactlyElementsOf(log);
            }
        }
    }

    /** Until the server dies. */
    private static Thread publishing(PackagedNewsgraph server, int life, List<String> acknowledged) {
        Thread desk = new Thread(() -> {
            try {
                for (int i = 0;; i++) {
                    acknowledged.add(publish(server, 1000 * life + i));
                }
            } catch (RuntimeException died) {
                // What was under way may be there or not: only what was acknowledged must be.
            }
        });
        desk.start();
        return desk;
    }

    private static List<String> log(PackagedNewsgraph server) {
        List<String> slugs = new ArrayList<>();
        JsonObject page = null;
        do {
            String after = page == null
                    ? ""
                    : ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
            page = ask(server, "{ changes(first: 100, filter: {kinds: [ARTICLE_CREATED]}" + after
                    + ") { nodes { article { slug } } pageInfo { hasNextPage endCursor } } }").getJsonObject("changes");
            page.getJsonArray("nodes").stream().map(JsonObject.class::cast)
                    .forEach(change -> slugs.add(change.getJsonObject("article").getString("slug")));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return slugs;
    }

    /** The first few at once; then none before the server is killed, so that it dies in the midst of a delivery. */
    private Receiver.Reply answer(CountDownLatch killed) {
        try {
            if (answered.incrementAndGet() > KILLED_AFTER) {
                killed.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Receiver.Reply(204);
    }

    private static LinkedHashSet<String> slugs(Receiver receiver) {
        return new LinkedHashSet<>(receiver.received().stream().map(Received::slug).toList());
    }

    private static String publish(PackagedNewsgraph server, int number) {
        JsonArray published = ask(server, "mutation { ingestArticles(articles: [{text: \"Ship number " + number
                + " came in.\"}]) { article { slug } } }").getJsonArray("ingestArticles");
        return published.getJsonObject(0).getJsonObject("article").getString("slug");
    }

    private static JsonObject ask(PackagedNewsgraph server, String query) {
        try {
            URI address = server.address().resolve("/graphql");
            HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", query).encode())).build();
            return new JsonObject(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .getJsonObject("data");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
