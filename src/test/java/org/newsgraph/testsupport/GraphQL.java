package org.newsgraph.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.spi.CDI;

import org.newsgraph.article.TextCache;
import org.newsgraph.directory.EntityCache;
import org.newsgraph.kept.KeptRows;
import org.newsgraph.sql.Sql;

import io.restassured.path.json.JsonPath;

/** Asks the API as a client does: a document from {@code src/test/resources/graphql}, over HTTP. */
public final class GraphQL {
    /**
     * @param statements
     *        SQL statements that the answer took
     */
    public record Answer(JsonPath json, long statements) {
        public <T> T get(String path) {
            return json.get("data." + path);
        }

        /** What stands at a path that ends in a list, or passes through one. */
        public <T> List<T> list(String path) {
            return json.getList("data." + path);
        }

        /** Code and field of the only error, such as {@code INVALID_ARGUMENT first}. */
        public String refusal() {
            assertThat(json.getList("errors")).as(json.prettify()).hasSize(1);
            return errorCode() + " " + errorField();
        }

        public String errorCode() {
            return json.get("errors[0].extensions.code");
        }

        public String errorField() {
            return json.get("errors[0].extensions.field");
        }
    }

    private GraphQL() {
    }

    /** Sends the document in a file, such as {@code article/flagship}. */
    public static Answer ask(String document, Map<String, ?> variables) {
        return send(read("/graphql/" + document + ".graphql"), variables);
    }

    /** Like {@link #ask}, after earlier requests. */
    public static Answer askAgain(String document, Map<String, ?> variables) {
        return sendAgain(read("/graphql/" + document + ".graphql"), variables);
    }

    public static Answer ask(String document) {
        return ask(document, Map.of());
    }

    /** Whatever earlier requests left in memory is forgotten before, so that statements are those of a first read. */
    public static Answer send(String query, Map<String, ?> variables) {
        CDI.current().select(TextCache.class).get().clear();
        CDI.current().select(EntityCache.class).get().clear();
        CDI.current().select(KeptRows.class).get().clear();
        return sendAgain(query, variables);
    }

    public static Answer sendAgain(String query, Map<String, ?> variables) {
        Sql sql = CDI.current().select(Sql.class).get();
        long before = sql.executed();
        JsonPath json = given().contentType("application/json").body(Map.of("query", query, "variables", variables))
                .post("/graphql").then().extract().jsonPath();
        return new Answer(json, sql.executed() - before);
    }

    static String read(String resource) {
        try (InputStream in = GraphQL.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
