package org.newsgraph.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import jakarta.enterprise.inject.spi.CDI;

import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.article.TextCache;
import org.newsgraph.directory.EntityCache;
import org.newsgraph.kept.KeptRows;
import org.newsgraph.sql.Sql;
import org.newsgraph.vocabulary.Role;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Whoever shows a key.
 *
 * @param id
 *        of the key
 */
public record Keyed(String secret, String id) {

    public static Keyed with(Role role) {
        NewApiKey made = CDI.current().select(ApiKeys.class).get().create(new ApiKeyDraft("Keyed", role, role.scopes(),
                List.of(), Duration.ofDays(1)));
        return new Keyed(made.secret(), made.apiKey().getId());
    }

    /** A partner whose product is made of this input. */
    public static Keyed partnerOf(String product) {
        Keyed partner = with(Role.PARTNER);
        partner.assign(product(product));
        return partner;
    }

    public static String product(String input) {
        return with(Role.ADMINISTRATOR).ask("mutation { createProduct(input: {name: \"Test\" " + input + "}) { id } }")
                .getString("data.createProduct.id");
    }

    /** From its next request on. */
    public void assign(String product) {
        JsonPath answer = with(Role.ADMINISTRATOR)
                .ask("mutation { assignProduct(apiKey: \"" + id + "\", product: \"" + product + "\") }");
        assertThat(answer.getString("data.assignProduct")).as(answer.prettify()).isEqualTo(id);
    }

    private RequestSpecification request() {
        return given().header("Authorization", "Bearer " + secret);
    }

    public JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    public JsonPath ask(String query, Map<String, ?> variables) {
        return post(query, variables).jsonPath();
    }

    public Response post(String query, Map<String, ?> variables) {
        return request().contentType("application/json").body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    /** Sends the document in a file, such as {@code article/flagship}. */
    public GraphQL.Answer askFor(String document, Map<String, ?> variables) {
        return new GraphQL.Answer(ask(GraphQL.read("/graphql/" + document + ".graphql"), variables), 0);
    }

    public Response get(String query) {
        return request().queryParam("query", query).get("/graphql");
    }

    public Response get(String path, Map<String, ?> parameters) {
        return request().queryParams(parameters).get(path);
    }

    /** How many SQL statements the answer takes when nothing is in memory; what others run meanwhile is left out. */
    public long statements(String query) {
        ask("{ __typename }");
        return LongStream.range(0, 5).map(i -> statementsOnce(query)).min().orElseThrow();
    }

    private long statementsOnce(String query) {
        CDI.current().select(TextCache.class).get().clear();
        CDI.current().select(EntityCache.class).get().clear();
        CDI.current().select(KeptRows.class).get().clear();
        Sql sql = CDI.current().select(Sql.class).get();
        long before = sql.executed();
        assertThat(ask(query).getString("errors")).isNull();
        return sql.executed() - before;
    }

    /** Code and field of the only error. */
    public String refusal(String query) {
        JsonPath answer = ask(query);
        assertThat(answer.getList("errors")).as(answer.prettify()).hasSize(1);
        return answer.getString("errors[0].extensions.code") + " " + answer.getString("errors[0].extensions.field");
    }
}
