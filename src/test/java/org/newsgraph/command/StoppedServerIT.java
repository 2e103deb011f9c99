package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.testsupport.PackagedNewsgraph;

/** A server that is told to end finishes what it has begun. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoppedServerIT {
    private static final int MOST_IN_A_CALL = 100;
    private static final String MUTATION = "mutation ($articles: [ArticleInput!]!)"
            + " { ingestArticles(articles: $articles) { status } }";

    @TempDir
    Path folder;

    @Test
    void the_largest_mutation_on_a_server_that_has_just_started_is_answered_in_full() throws Exception {
        try (PackagedNewsgraph server = PackagedNewsgraph.start(folder.resolve("data"))) {
            URI address = server.address().resolve("/graphql");
            CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                    .sendAsync(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(articles())).build(), BodyHandlers.ofString());
            RunningDatabase.await(server, folder.resolve("data"), "SELECT count(*) FROM article", 1);
            server.process().destroy();
            assertThat(answer.get().body().split("CREATED", -1)).hasSize(MOST_IN_A_CALL + 1);
            server.exitCode();
            assertThat(server.output()).contains("newsgraph stopped in").doesNotContain("Exception");
        }
    }

    private static String articles() {
        JsonArrayBuilder articles = Json.createArrayBuilder();
        new GeneratedNewsroom(5, 50).articles(MOST_IN_A_CALL)
                .forEach(article -> articles.add(Json.createObjectBuilder(Map.of("text", article.text()))));
        return Json.createObjectBuilder().add("query", MUTATION)
                .add("variables", Json.createObjectBuilder().add("articles", articles)).build().toString();
    }
}
