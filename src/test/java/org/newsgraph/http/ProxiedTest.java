package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Proxied;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The test stands where a trusted proxy would. */
@QuarkusTest
@TestProfile(Proxied.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxiedTest {
    @Inject
    ApiKeys keys;
    @Inject
    Sql sql;

    private static Response ask(String key, String forwardedFor) {
        RequestSpecification request = given().contentType("application/json")
                .accept("application/graphql-response+json")
                .header("X-Forwarded-For", forwardedFor).body(Map.of("query", "{ articles(first: 1) { totalCount } }"));
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).post("/graphql");
    }

    @Test
    void each_caller_has_a_budget_of_its_own_and_none_by_what_it_writes() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(null, "1.1.1." + i + ", 198.51.100.20").statusCode()).isEqualTo(200);
        }
        assertThat(ask(null, "1.1.1.9, 198.51.100.20").statusCode()).isEqualTo(429);
        assertThat(ask(null, "1.1.1.9, ::ffff:198.51.100.20").statusCode()).isEqualTo(429);
        assertThat(ask(null, "198.51.100.20, 198.51.100.21").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_is_good_from_its_networks_behind_the_proxy() {
        String key = keys
                .create(new ApiKeyDraft("proxied", Role.PARTNER, Role.PARTNER.scopes(), List.of("192.0.2.0/24"),
                        Duration.ofDays(1)))
                .secret();
        assertThat(ask(key, "192.0.2.9").statusCode()).isEqualTo(200);
        assertThat(ask(key, "192.0.2.9, 198.51.100.30").statusCode()).isEqualTo(401);
        assertThat(ask(key, "127.0.0.1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_false_credential_is_refused_at_tools_that_are_open_to_everybody() {
        int caller = 100;
        for (String tool : List.of("/q/graphql-ui/", "/graphql/schema.graphql")) {
            assertThat(given().header("X-Forwarded-For", "198.51.100.99").get(tool).statusCode()).isEqualTo(200);
            for (String credential : List.of("Bearer nonsense", "Basic eDp5", "")) {
                Response refused = given().header("X-Forwarded-For", "198.51.100." + caller++)
                        .header("Authorization", credential).get(tool);
                assertThat(refused.statusCode()).as(tool + credential).isEqualTo(401);
                assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
            }
        }
    }

    private String falseKey() {
        NewApiKey key = keys.create(new ApiKeyDraft("false", Role.PARTNER, Role.PARTNER.scopes(), List.of(),
                Duration.ofDays(1)));
        keys.revoke(key.apiKey().key());
        return key.secret();
    }

    /** To look for each takes a statement, and nobody else pays for it. */
    @Test
    void an_address_may_show_so_many_false_keys_and_is_told_to_wait_then() {
        String good = keys.create(new ApiKeyDraft("good", Role.PARTNER, Role.PARTNER.scopes(), List.of(),
                Duration.ofDays(1))).secret();
        List<Integer> answers = Stream.generate(() -> ask(falseKey(), "198.51.100.77").statusCode()).limit(8).toList();
        assertThat(answers).startsWith(401, 401, 401).endsWith(429, 429).containsOnly(401, 429);
        List<String> others = List.of(falseKey(), falseKey(), falseKey(), falseKey());
        long before = sql.executed();
        for (String other : others) {
            Response refused = ask(other, "198.51.100.77");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        }
        assertThat(sql.executed() - before).isLessThan(4);
        assertThat(ask(good, "198.51.100.78").statusCode()).isEqualTo(200);
    }

    private String goodKey() {
        return keys.create(new ApiKeyDraft("good", Role.PARTNER, Role.PARTNER.scopes(), List.of(), Duration.ofDays(1)))
                .secret();
    }

    private void spendFalseKeysOf(String address) {
        await().until(() -> ask(falseKey(), address).statusCode() == 429);
    }

    @Test
    void a_key_that_was_good_is_looked_for_though_others_at_its_address_were_false() throws Exception {
        String good = goodKey();
        NewApiKey ended = keys.create(new ApiKeyDraft("ended", Role.PARTNER, Role.PARTNER.scopes(), List.of(),
                Duration.ofDays(1)));
        assertThat(ask(good, "198.51.100.81").statusCode()).isEqualTo(200);
        assertThat(ask(ended.secret(), "198.51.100.81").statusCode()).isEqualTo(200);
        keys.revoke(ended.apiKey().key());
        // Until what was found a moment ago is not known any more.
        Thread.sleep(2500);
        spendFalseKeysOf("198.51.100.81");
        assertThat(ask(good, "198.51.100.81").statusCode()).isEqualTo(200);
        assertThat(ask(ended.secret(), "198.51.100.81").statusCode()).isEqualTo(401);
        assertThat(ask("nonsense", "198.51.100.81").statusCode()).as("what is no key needs no look").isEqualTo(401);
    }

    @Test
    void what_takes_no_statement_is_not_counted_as_a_false_key() {
        String former = falseKey();
        assertThat(ask(former, "198.51.100.82").statusCode()).isEqualTo(401);
        for (int i = 0; i < 3; i++) {
            assertThat(ask("ng_nonsense" + i, "198.51.100.82").statusCode()).isEqualTo(401);
            assertThat(ask(former, "198.51.100.82").statusCode()).isEqualTo(401);
        }
        assertThat(ask(falseKey(), "198.51.100.82").statusCode()).isEqualTo(401);
        assertThat(ask(goodKey(), "198.51.100.82").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification of(String address) {
        return given().header("X-Forwarded-For", address);
    }

    /** A point is there again in 20 seconds. */
    @Test
    void who_has_no_point_left_for_a_refusal_is_told_when_there_is_one() {
        String address = "198.51.100.83";
        await().until(() -> of(address).post("/feed.atom").statusCode() == 429);
        Map<String, Response> refusals = Map.of("another method", of(address).post("/feed.atom"),
                "another form",
                of(address).header("Accept", "image/png").queryParam("query", "{ __typename }").get("/graphql"),
                "no right", of(address).contentType("application/json").body("{}").post("/ingest"));
        refusals.forEach((name, refusal) -> {
            assertThat(refusal.statusCode()).as(name).isEqualTo(429);
            assertThat(Integer.parseInt(refusal.header("Retry-After"))).as(name).isBetween(2, 20);
            assertThat(refusal.header("RateLimit-Limit")).as(name).isEqualTo("3");
            assertThat(refusal.header("RateLimit-Remaining")).as(name).isEqualTo("0");
        });
    }

    @Test
    void who_is_forwarded_is_no_local_editor_even_from_here() {
        Response answer = given().contentType("application/json").header("X-Forwarded-For", "127.0.0.1")
                .body(Map.of("query", "mutation { removeMembership(id: \"x\") { id } }")).post("/graphql");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    }
}
