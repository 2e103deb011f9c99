package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** GraphQL over HTTP, as any client sees it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontDoorTest {
    private static final String STRICT = "application/graphql-response+json";

    private static Response post(String body) {
        return post(STRICT, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response post(String accept, String contentType, byte[] body) {
        return given().urlEncodingEnabled(false).config(RestAssured.config().encoderConfig(
                io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(contentType, ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Accept", accept).header("Content-Type", contentType).body(body).post("/graphql");
    }

    private static String status(Response response) {
        return response.statusCode() + " " + response.jsonPath().getString("errors[0].extensions.code");
    }

    @Test
    void a_query_is_answered_in_the_form_that_is_accepted() {
        for (String form : List.of("application/json", STRICT)) {
            Response response = post(form, "application/json", "{\"query\":\"{ __typename }\"}".getBytes());
            assertThat(response.contentType()).isEqualToIgnoringCase(form + "; charset=utf-8");
            assertThat(response.asString()).startsWith("{\"data\":{\"__typename\":\"Query\"},\"extensions\":{");
        }
    }

    @Test
    void a_compressed_body_is_not_unpacked() {
        Response response = given().header("Content-Encoding", "gzip").contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}").post("/graphql");
        assertThat(status(response)).isEqualTo("415 BAD_REQUEST");
    }

    @Test
    void a_content_type_may_be_said_twice() {
        for (String twice : List.of("application/json, application/json",
                "application/json,application/json; charset=utf-8")) {
            assertThat(post(STRICT, twice, "{\"query\":\"{ __typename }\"}".getBytes()).statusCode()).isEqualTo(200);
        }
        assertThat(
                post(STRICT, "text/plain, application/json", "{\"query\":\"{ __typename }\"}".getBytes()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_query_may_stand_in_the_address() {
        Response response = given().queryParam("query", "query($s: String!) { article(slug: $s) { id } }")
                .queryParam("variables", "{\"s\":\"no such + slug\"}").get("/graphql");
        assertThat(response.asString()).startsWith("{\"data\":{\"article\":null},");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {"{\"query\":1} | query", "{} | query",
            "{\"query\":\"{ __typename }\",\"variables\":[]} | variables",
            "{\"query\":\"{ __typename }\",\"operationName\":1} | operationName",
            "{\"query\":\"{ __typename }\",\"extensions\":[]} | extensions", "{\"documentId\":1} | documentId",
            "{\"extensions\":{\"persistedQuery\":{\"version\":2}}} | extensions.persistedQuery"})
    void a_parameter_of_another_form_is_named(String body, String field) {
        assertThat(post(body).jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"query=%7B__typename%7D&query=x, query", "query=%7B__typename%7D&variables=x, variables",
            "query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D, variables",
            "query=%7B__typename%7D&extensions=1, extensions"})
    void so_it_is_in_an_address(String parameters, String field) {
        Response refused = given().urlEncodingEnabled(false).get("/graphql?" + parameters);
        assertThat(status(refused)).isEqualTo("400 BAD_REQUEST");
        assertThat(refused.jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "[{\"query\":\"{ __typename }\"}]", "7", "{\"query\":\"{ __typename }\"} x",
            "{\"query\":1}", "{\"query\":null}", "{}", "{\"query\":\"{ __typename }\",\"variables\":[]}",
            "{\"query\":\"{ __typename }\",\"variables\":\"{}\"}", "{\"query\":\"{ __typename }\",\"operationName\":1}",
            "{\"query\":\"{ __typename }\",\"extensions\":[]}", "null", "{\"query\":\"{ __typename }\"}{}",
            "/* comment */{\"query\":\"{ __typename }\"}", "{\"query\":\"{ a }\",\"query\":\"{ __typename }\"}",
            "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}"})
    void a_body_of_another_form_is_a_bad_request(String body) {
        assertThat(status(post(body))).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void a_body_that_is_not_utf_8_is_a_bad_request() {
        byte[] latin = "{\"query\":\"{ __typename } # \u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(status(post(STRICT, "application/json", latin))).isEqualTo("400 BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/graphql", "application/x-www-form-urlencoded",
            "application/json; charset=utf-16", "multipart/form-data; boundary=x"})
    void a_body_of_another_content_type_is_refused(String contentType) {
        assertThat(post(STRICT, contentType, "{\"query\":\"{ __typename }\"}".getBytes()).statusCode()).isEqualTo(415);
    }

    @Test
    void a_semicolon_in_an_address_is_a_character_like_others() {
        for (String address : List.of("/graphql?query=%7Bsearch(text:%22a;b%22)%7BtotalCount%7D%7D",
                "/graphql?query=%7B__typename%7D&variables=%7B%22a%22:%22b;c%22%7D", "/feed.atom?category=a;b")) {
            assertThat(given().urlEncodingEnabled(false).get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void a_header_that_is_a_list_may_come_in_many_lines() {
        String query = "/graphql?query=%7B__typename%7D";
        assertThat(given().urlEncodingEnabled(false).header("Accept", "text/html", STRICT).get(query).contentType())
                .startsWith(STRICT);
        Response first = given().urlEncodingEnabled(false).get(query);
        assertThat(given().urlEncodingEnabled(false).header("If-None-Match", "\"x\"", first.header("ETag")).get(query)
                .statusCode()).isEqualTo(304);
    }

    @Test
    void what_is_not_accepted_is_not_sent() {
        assertThat(post("text/html", "application/json", "{\"query\":\"{ __typename }\"}".getBytes()).statusCode())
                .isEqualTo(406);
    }

    @Test
    void only_get_head_and_post_are_methods() {
        Response response = given().put("/graphql");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void head_asks_for_what_get_is_answered_without_the_body() {
        Response head = given().queryParam("query", "{ articles { totalCount } }").head("/graphql");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isNotBlank();
        assertThat(head.asString()).isEmpty();
        Response mutation = given().queryParam("query", "mutation { removeMembership(id: \"x\") { id } }")
                .head("/graphql");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_mutation_is_not_run_by_get() {
        Response response = given().queryParam("query", "mutation { removeMembership(id: \"x\") { id } }")
                .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_refused_document_has_a_code_and_a_status() {
        assertThat(status(post("{\"query\":\"{\"}"))).isEqualTo("400 SYNTAX_ERROR");
        assertThat(status(post("{\"query\":\"{ nothing }\"}"))).isEqualTo("400 VALIDATION_ERROR");
        assertThat(status(post("{\"query\":\"{ __typename }\",\"operationName\":\"Other\"}")))
                .isEqualTo("400 VALIDATION_ERROR");
        assertThat(status(post("{\"query\":\"query($n: Int!) { articles(first: $n) { totalCount } }\"}")))
                .isEqualTo("400 VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ search(text: \"\\u{FFFFFFFF}\") { totalCount } }",
            "query($a: String = \"\\u{FFFFFFFFFFFFFFFFFFFF}\") { search(text: $a) { totalCount } }",
            "{ nothing(x: \"\\u{80000000}\") }", "{ nothing(x: \"\\u{0110000}\") }"})
    void an_escape_beyond_all_characters_is_a_mistake_of_its_place(String wrong) {
        Response refused = post(new JsonObject().put("query", wrong).encode());
        assertThat(status(refused)).isEqualTo("400 SYNTAX_ERROR");
        assertThat(refused.jsonPath().getInt("errors[0].locations[0].column")).isBetween(10, 22);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{__typename: \"Person\", id: \"x\", __typename: \"Article\"} | 400 VALIDATION_ERROR",
            "{__typename: \"Person\", id: \"x\", of: [{a: 1, a: 2}]} | 400 VALIDATION_ERROR",
            "{__typename: \"Person\", id: null} | 200 INVALID_ARGUMENT",
            "{__typename: \"Person\", id: {a: [1.5, true, PUBLISHED_AT_DESC]}} | 200 INVALID_ARGUMENT",
            "{__typename: \"Person\", id: $id} | 200 INVALID_ID", "$id | 200 INVALID_ARGUMENT"})
    void a_representation_may_be_of_any_form_but_have_no_name_twice(String representation, String result) {
        Response answer = post(new JsonObject().put("query",
                "query($id: _Any = \"x\") { _entities(representations: [" + representation + "]) { __typename }"
                        + " again: _entities(representations: [$id]) { __typename } }")
                .encode());
        assertThat(status(answer)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"name\": \"X\", \"identifiers\": [{\"scheme\": \"s\", \"value\": {\"a\": 1}}]} | i.identifiers[0].value",
            "{\"name\": \"X\", \"identifiers\": {\"scheme\": \"s\", \"value\": 1.5}} | i.identifiers.value",
            "{\"name\": \"X\", \"identifiers\": [{\"scheme\": \"s\", \"value\": true}]} | i.identifiers[0].value",
            "{\"name\": \"X\", \"birthDate\": {}} | i.birthDate", "{\"name\": \"X\", \"aliases\": [3]} | i.aliases[0]",
            "{\"name\": \"X\", \"nme\": 1} | i.nme",
            "{\"identifiers\": [{\"scheme\": \"s\"}]} | i.identifiers[0].value", "[] | i"})
    void a_variable_of_the_wrong_form_names_the_field(String person, String field) {
        Response refused = post("{\"query\": \"mutation($i: PersonInput!) { createPerson(input: $i) { id } }\","
                + " \"variables\": {\"i\": " + person + "}}");
        assertThat(status(refused)).isEqualTo("400 VALIDATION_ERROR");
        assertThat(refused.jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
        assertThat(refused.jsonPath().getString("errors[0].message")).contains(field).doesNotContain("SRGQL", "Map");
    }

    @Test
    void in_plain_json_a_refused_document_has_status_200() {
        Response response = post("application/json", "application/json", "{\"query\":\"{\"}".getBytes());
        assertThat(status(response)).isEqualTo("200 SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ articls { totalCount } }", "{ articles(frst: 1) { totalCount } }",
            "{ articles(orderBy: PUBLISHED) { totalCount } }", "{ articles(filter: {langage: \"x\"}) { totalCount } }",
            "{ articles(first: \"}' is \") { totalCount } }",
            "{ articles(filter: {publishedAt: {since: 19800}}) { totalCount } }",
            "{ articles(filter: {language: [{a: 1}]}) { totalCount } }",
            "query($a: Int = \"totalCount\") { articles(first: $a) { totalCount } }",
            "query($a: Strin) { node(id: $a) { id } }", "{ articles { nodes { ... on Artcle { id } } } }"})
    void errors_suggest_nothing_and_tell_nothing_of_the_inside(String wrong) {
        assertThat(post(new JsonObject().put("query", wrong).encode()).jsonPath().getString("errors[0].message"))
                .isNotBlank()
                .doesNotContainIgnoringCase("did you mean")
                .doesNotContain("Value{", "Field{", "SRGQL", "totalCount", "'articles'", "Article'");
    }

    /** Text of the client's is looked through once, however often it seems to begin what is left out. */
    @Test
    void what_is_wrong_is_told_at_once_however_long_it_is() {
        String enumValue = " - 'a{".repeat(43_000);
        String token = " - 'a{ with value 'a{".repeat(3_000);
        for (JsonObject wrong : List.of(
                new JsonObject().put("query", "query($o: ArticleOrder) { articles(orderBy: $o) { totalCount } }")
                        .put("variables", new JsonObject().put("o", enumValue)),
                new JsonObject().put("query", "{ __typename \"" + token + "\" }"),
                new JsonObject().put("query", "{ articles(first: \"" + token + "\") { totalCount } }"))) {
            long began = System.nanoTime();
            Response refused = post(wrong.encode());
            assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("errors[0].message")).isNotBlank().hasSizeLessThanOrEqualTo(1000);
        }
    }

    @Test
    void a_number_that_is_too_long_is_called_so() {
        Response refused = post("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "9".repeat(1001) + "}}");
        assertThat(status(refused)).isEqualTo("400 BAD_REQUEST");
        assertThat(refused.jsonPath().getString("errors[0].message"))
                .isEqualTo("The body must have no number of over 1,000 digits");
    }

    @Test
    void errors_tell_no_classification() {
        Map<String, Object> extensions = post("{\"query\":\"{ nothing }\"}").jsonPath().getMap("errors[0].extensions");
        assertThat(extensions).containsOnlyKeys("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/", "//graphql", "/graphql;x", "/x/../graphql", "/%67raphql"})
    void no_other_spelling_of_the_address_runs_a_mutation_by_get(String address) {
        Response response = given().urlEncodingEnabled(false)
                .get(address + "?query=mutation%7BremoveMembership(id%3A%22x%22)%7Bid%7D%7D");
        assertThat(response.statusCode()).isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/graphql-ui/", "/q/graphql-ui", "/graphql/schema.graphql"})
    void tools_are_for_reading_alone(String address) {
        Response answer = given().redirects().follow(false).body("{}").post(address);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void the_page_to_try_queries_and_its_introspection_work() {
        assertThat(given().get("/q/graphql-ui/").statusCode()).isEqualTo(200);
        String introspection = graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY;
        Response response = given().contentType("application/json").body(Map.of("query", introspection))
                .post("/graphql");
        assertThat(response.jsonPath().getString("data.__schema.queryType.name")).isEqualTo("Query");
    }

    @Test
    void introspection_in_circles_is_too_complex() {
        assertThat(status(post(
                "{\"query\":\"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }\"}")))
                .isEqualTo("400 QUERY_TOO_COMPLEX");
    }

    @Test
    void null_for_an_argument_with_a_default_is_as_nothing() {
        assertThat(post(
                "{\"query\":\"{ articles(orderBy: null) { totalCount nodes { entities(first: null) { salience } } } }\"}")
                .jsonPath().getList("errors")).isNull();
    }

    @Test
    void a_text_that_cannot_be_stored_names_its_field() {
        Response response = post("{\"query\":\"query($n: String) { people(filter: {name: $n}) { totalCount } }\","
                + "\"variables\":{\"n\":\"a\\u0000\"}}");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("INVALID_ARGUMENT");
        assertThat(response.jsonPath().getString("errors[0].extensions.field")).isEqualTo("filter.name");
    }
}
