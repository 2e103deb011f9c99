package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Whatever is done with keys, and whatever goes wrong with them, the log has none of them, however much it is to tell. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsInLogsTest {
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.newsgraph");

    @Inject
    Table table;

    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            StringWriter text = new StringWriter().append(entry.getMessage())
                    .append(Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            told.add(text.toString());
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        ear.setLevel(Level.ALL);
        ALL.addHandler(ear);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void listen_no_more() {
        ALL.removeHandler(ear);
        OURS.setLevel(null);
    }

    private static Response ask(String path, String... credentials) {
        return given().header("Authorization", credentials[0], (Object[]) Arrays.copyOfRange(credentials, 1,
                credentials.length)).get(path);
    }

    private void assertUntold(String secret) {
        String part = secret.substring(10, 30);
        assertThat(told).noneMatch(line -> line.contains(part));
        OURS.log(Level.FINE, "a plant: {0}", secret);
        assertThat(told).as("what is listened to").anyMatch(line -> line.contains(part));
    }

    private void use(String secret) throws Exception {
        for (String path : List.of("/graphql?query=%7B__typename%7D", "/graphql?query=%7B&key=" + secret, "/feed.atom",
                "/export?key=" + secret, "/usage.csv", "/articles/" + secret, "/" + secret + "?%zz")) {
            ask(path, "Bearer " + secret);
            ask(path, "Basic " + secret);
            ask(path, "Bearer " + secret, "Bearer " + secret);
        }
        given().header("Authorization", "Bearer " + secret).contentType("application/x-ndjson")
                .body(secret.getBytes(StandardCharsets.US_ASCII))
                .post("/ingest");
        try (SocketClient shown = SocketClient.open().sendInit(secret).subscribe(secret, secret)) {
            shown.send(secret).closeCode();
        }
        table.whileHeld("api_key", () -> ask("/feed.atom", "Bearer " + secret));
    }

    @Test
    void a_good_key_is_not_told() throws Exception {
        Keyed editor = Keyed.with(Role.EDITOR);
        use(editor.secret());
        editor.post("mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status } }",
                Map.of("a", List.of(Map.of("uri", editor.secret(), "text", "\u0000" + editor.secret()))));
        assertUntold(editor.secret());
    }

    @Test
    void nor_is_one_that_is_false_or_is_made() throws Exception {
        String secret = Keyed.with(Role.PARTNER).secret();
        String wrong = secret.substring(0, secret.length() - 1) + (secret.endsWith("a") ? 'b' : 'a');
        use(wrong);
        assertUntold(wrong);
        told.clear();
        String made = Keyed.with(Role.ADMINISTRATOR).ask("mutation { createApiKey(input: {name: \"x\", role: PARTNER}) "
                + "{ secret apiKey { id } } }").getString("data.createApiKey.secret");
        ask("/graphql?query=" + "%7B__typename%7D", "Bearer " + made);
        ask("/q/graphql-ui", "Bearer " + made);
        assertUntold(String.valueOf(made));
    }
}
