package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What a document may be is the same by whichever way it comes, on the real schema and as nobody has set it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsOfEveryTransportTest {
    private static final String RESPONSE = "application/graphql-response+json";
    /** What is allowed in an address. */
    private static final int MOST_OF_ADDRESS = 7_000;

    private static String repeated(int times, String text) {
        return IntStream.range(0, times).mapToObj(i -> text.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(" "));
    }

    private static String levels(int levels) {
        int pairs = (levels - 3) / 2;
        return "{ articles(first: 1) { nodes " + "{ relatedArticles(first: 1) { article ".repeat(pairs) + "{ id }"
                + " } }".repeat(pairs) + " } }";
    }

    static Stream<Arguments> documents() {
        return Stream.of(Arguments.of("21 levels", levels(19), levels(21)),
                Arguments.of("31 aliases", "{ articles(first: 1) { " + repeated(30, "a#: totalCount") + " } }",
                        "{ articles(first: 1) { " + repeated(31, "a#: totalCount") + " } }"),
                Arguments.of("21 fields of the root", "{ " + repeated(20, "__typename") + " }",
                        "{ " + repeated(21, "__typename") + " }"),
                Arguments.of("51 directives", "{ __typename " + repeated(12, "...@include(if: true) { __typename }")
                        + " }", "{ __typename ... " + "@include(if: true) ".repeat(51) + " { __typename } }"),
                Arguments.of("51 directives of variables",
                        "query($a: Int) { __typename @include(if: true) articles(first: $a) { totalCount } }",
                        "query($a: Int " + "@a ".repeat(51) + ") { articles(first: $a) { totalCount } }"),
                Arguments.of("51 directives of a fragment", "{ ...F } fragment F on Query { __typename }",
                        "{ ...F } fragment F on Query " + "@a ".repeat(51) + "{ __typename }"),
                Arguments.of("21 definitions", "{ __typename }", repeated(21, "query Q# { __typename }")),
                Arguments.of("over 5,000 tokens", "{ articles(first: 1) { " + repeated(900, "totalCount") + " } }",
                        "{ articles(first: 1) { " + repeated(5_001, "totalCount") + " } }"),
                Arguments.of("over 64 KiB", "{ __typename } #" + "x".repeat(65_000),
                        "{ __typename } #" + "x".repeat(65_536)),
                Arguments.of("a cost of over 10,000",
                        "{ articles(first: 90) { nodes { entities(first: 100) { salience } } } }",
                        "{ articles(last: 100) { nodes { entities(first: 100) { entity { id name } } } } }"),
                Arguments.of("the schema twice", "{ __schema { queryType { name } } }",
                        "{ a: __schema { queryType { name } } b: __schema { queryType { name } } }"),
                Arguments.of("the schema in circles", "{ __schema { types { fields { type { name } } } } }",
                        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"));
    }

    private static String overSocket(String document) {
        try (SocketClient client = SocketClient.acknowledged()) {
            return client.subscribe("1", document).nextInShort();
        }
    }

    private static Response posted(String document) {
        return given().contentType("application/json").accept(RESPONSE).body(Map.of("query", document))
                .post("/graphql");
    }

    private static Response got(String document) {
        return given().accept(RESPONSE).queryParam("query", document).get("/graphql");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void is_refused_and_a_little_less_is_not(String what, String allowed, String refused) {
        assertThat(overSocket(refused)).isEqualTo("1 error QUERY_TOO_COMPLEX");
        assertThat(overSocket(allowed)).isEqualTo("1 next");
        assertRefused(posted(refused));
        assertThat(posted(allowed).statusCode()).as(allowed).isEqualTo(200);
        if (refused.length() < MOST_OF_ADDRESS) {
            assertRefused(got(refused));
            assertThat(got(allowed).statusCode()).isEqualTo(200);
        }
    }

    private static void assertRefused(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_COMPLEX");
    }
}
