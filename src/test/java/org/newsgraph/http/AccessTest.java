package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.apikey.UseOfKeys;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who may do what, by the key that is shown. */
@QuarkusTest
@TestProfile(AccessTest.Closed.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTest {
    /** Nobody is trusted for being on this machine; small budgets. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "NEVER", "newsgraph.rate.partner-per-hour", "5",
                    "newsgraph.rate.anonymous-per-minute", "100000",
                    "newsgraph.rate.anonymous-requests-per-second", "0", "newsgraph.query.introspection", "PARTNER");
        }
    }

    private static final String READ = "{ articles(first: 1) { totalCount } }";
    private static final String EDIT = "mutation { removeMembership(id: \"x\") { id } }";
    private static final String ADMINISTER = "{ apiKeys(first: 1) { totalCount nodes { id use { day requests } } } }";

    @Inject
    ApiKeys keys;
    @Inject
    Sql sql;

    private NewApiKey key(Role role, Scope... scopes) {
        return keys.create(new ApiKeyDraft("test", role, scopes.length == 0 ? role.scopes() : Set.of(scopes), List.of(),
                Duration.ofDays(1)));
    }

    private static Response ask(String key, String query) {
        RequestSpecification request = given().contentType("application/json")
                .accept("application/graphql-response+json").body(Map.of("query", query));
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).post("/graphql");
    }

    private static String result(Response response) {
        String code = response.jsonPath().getString("errors[0].extensions.code");
        return response.statusCode() + (code == null ? "" : " " + code);
    }

    @Test
    void anybody_may_read_and_nothing_else() {
        assertThat(result(ask(null, READ))).isEqualTo("200");
        Response denied = ask(null, EDIT);
        assertThat(result(denied)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(denied.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(result(ask(null, ADMINISTER))).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void a_role_may_do_what_it_says() {
        String editor = key(Role.EDITOR).secret();
        assertThat(result(ask(editor, EDIT))).isEqualTo("200 INVALID_ID");
        assertThat(result(ask(editor, ADMINISTER))).isEqualTo("403 FORBIDDEN");
        assertThat(result(ask(key(Role.ADMINISTRATOR).secret(), ADMINISTER))).isEqualTo("200");
        assertThat(result(ask(key(Role.PARTNER).secret(), EDIT))).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void a_scope_narrows_the_role() {
        String feed = key(Role.EDITOR, Scope.INGEST).secret();
        assertThat(result(ask(feed, EDIT))).isEqualTo("403 FORBIDDEN");
        assertThat(result(ask(feed, "mutation { ingestArticles(articles: []) { status } }")))
                .isEqualTo("200 INVALID_ARGUMENT");
        assertThat(result(ask(feed, READ))).isEqualTo("403 FORBIDDEN");
        for (String door : List.of("/feed.atom", "/feed.rss", "/export", "/articles/QXJ0aWNsZTox",
                "/entities/UGVyc29uOjE/graph.gexf", "/usage.csv?since=2026-01-01&until=2026-02-01")) {
            assertThat(result(given().header("Authorization", "Bearer " + feed).get(door))).as(door)
                    .isEqualTo("403 FORBIDDEN");
        }
    }

    @Test
    void a_fragment_hides_no_field() {
        assertThat(result(
                ask(null, "mutation { ...F } fragment F on Mutation { ... { removeMembership(id: \"x\") { id } } }")))
                .isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void a_false_credential_is_refused_and_never_taken_for_none() {
        String good = key(Role.EDITOR).secret();
        for (String header : List.of("Bearer nonsense", "Bearer " + good.substring(0, 51) + "_", good, "Basic eDp5",
                "Bearer", "", "Bearer " + good + " " + good)) {
            Response response = given().contentType("application/json").header("Authorization", header)
                    .body(Map.of("query", READ)).post("/graphql");
            assertThat(result(response)).as(header).isEqualTo("401 UNAUTHENTICATED");
        }
    }

    @Test
    void a_key_is_good_from_its_networks_alone() {
        ApiKeyDraft draft = new ApiKeyDraft("test", Role.EDITOR, Role.EDITOR.scopes(), List.of("192.0.2.0/24"),
                Duration.ofDays(1));
        assertThat(result(ask(keys.create(draft).secret(), READ))).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void a_key_that_was_taken_back_is_refused_within_five_seconds() {
        NewApiKey editor = key(Role.EDITOR);
        String administrator = key(Role.ADMINISTRATOR).secret();
        assertThat(result(ask(editor.secret(), READ))).isEqualTo("200");
        String revoke = "mutation { revokeApiKey(id: \"" + editor.apiKey().getId() + "\") { revokedAt } }";
        assertThat(result(ask(administrator, revoke))).isEqualTo("200");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> result(ask(editor.secret(), READ)).equals("401 UNAUTHENTICATED"));
    }

    @Test
    void a_key_and_the_one_that_replaces_it_are_good_side_by_side() {
        NewApiKey old = key(Role.EDITOR);
        String administrator = key(Role.ADMINISTRATOR).secret();
        String rotate = "mutation { rotateApiKey(id: \"" + old.apiKey().getId()
                + "\") { secret apiKey { name role } } }";
        Response rotated = ask(administrator, rotate);
        assertThat(rotated.jsonPath().getString("data.rotateApiKey.apiKey.role")).isEqualTo("EDITOR");
        assertThat(result(ask(rotated.jsonPath().getString("data.rotateApiKey.secret"), READ))).isEqualTo("200");
        assertThat(result(ask(old.secret(), READ))).isEqualTo("200");
        assertThat(result(ask(administrator, rotate))).isEqualTo("200 CONFLICT");
    }

    @Test
    void no_third_key_is_good_beside_the_two() {
        NewApiKey old = key(Role.EDITOR);
        String administrator = key(Role.ADMINISTRATOR).secret();
        String rotated = ask(administrator, rotation(old.apiKey().getId())).jsonPath()
                .getString("data.rotateApiKey.apiKey.id");
        Response third = ask(administrator, rotation(rotated));
        assertThat(result(third)).isEqualTo("200 CONFLICT");
        assertThat(third.jsonPath().getString("errors[0].extensions.field")).isEqualTo("id");
        ask(administrator, "mutation { revokeApiKey(id: \"" + old.apiKey().getId() + "\") { revokedAt } }");
        assertThat(result(ask(administrator, rotation(rotated)))).isEqualTo("200");
    }

    private static String rotation(String id) {
        return "mutation { rotateApiKey(id: \"" + id + "\") { secret apiKey { id } } }";
    }

    @Test
    void a_new_key_is_made_as_it_is_asked_for_or_not_at_all() {
        String administrator = key(Role.ADMINISTRATOR).secret();
        assertThat(ask(administrator, "mutation { createApiKey(input: {name: \"Desk\", role: PARTNER, days: 3}) {"
                + " secret apiKey { hint scopes networks } } }").jsonPath().getString("data.createApiKey.secret"))
                .startsWith("ng_");
        for (Map.Entry<String, String> wrong : Map.of("name: \" \", role: EDITOR", "input.name",
                "name: \"a\\u0000b\", role: EDITOR", "input.name",
                "name: \"x\", role: PARTNER, scopes: [EDIT]", "input.scopes", "name: \"x\", role: EDITOR, days: 366",
                "input.days", "name: \"x\", role: EDITOR, networks: [\"example.org\"]", "input.networks").entrySet()) {
            Response response = ask(administrator,
                    "mutation { createApiKey(input: {" + wrong.getKey() + "}) { secret } }");
            assertThat(response.jsonPath().getString("errors[0].extensions.field")).isEqualTo(wrong.getValue());
        }
    }

    @Test
    void a_budget_that_is_used_up_says_when_to_come_back() {
        String partner = key(Role.PARTNER).secret();
        Response first = ask(partner, READ);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("5");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("4");
        assertThat(first.jsonPath().getInt("extensions.cost.remaining")).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            ask(partner, READ);
        }
        Response refused = ask(partner, READ);
        assertThat(result(refused)).isEqualTo("429 RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    }

    @Test
    void who_is_refused_for_want_of_budget_is_not_asked_for_each_time() {
        String partner = key(Role.PARTNER).secret();
        for (int i = 0; i < 5; i++) {
            ask(partner, READ);
        }
        for (Supplier<Response> door : List.<Supplier<Response>>of(() -> ask(partner, READ), () -> feed(partner))) {
            long before = sql.executed();
            for (int i = 0; i < 60; i++) {
                assertThat(result(door.get())).isEqualTo("429 RATE_LIMITED");
            }
            assertThat(sql.executed() - before).isLessThan(20);
        }
    }

    private static Response feed(String key) {
        return given().header("Authorization", "Bearer " + key).accept("application/graphql-response+json")
                .get("/feed.atom");
    }

    @Test
    void a_partner_s_key_that_is_taken_back_is_refused_with_its_next_request() {
        for (Function<String, Response> door : List.<Function<String, Response>>of(key -> ask(key, READ),
                AccessTest::feed)) {
            NewApiKey partner = key(Role.PARTNER);
            assertThat(door.apply(partner.secret()).statusCode()).isEqualTo(200);
            keys.revoke(partner.apiKey().key());
            assertThat(result(door.apply(partner.secret()))).isEqualTo("401 UNAUTHENTICATED");
        }
    }

    @Test
    void what_is_refused_is_taken_from_the_budget_too() {
        String partner = key(Role.PARTNER).secret();
        for (String wrong : List.of("{ nothing }", "{", "{ a: nothing }", "{ b: nothing }", "{ c: nothing }")) {
            assertThat(ask(partner, wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        for (String any : List.of("{ d: nothing }", READ)) {
            Response refused = ask(partner, any);
            assertThat(result(refused)).isEqualTo("429 RATE_LIMITED");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        }
    }

    @Test
    void introspection_is_for_the_role_that_is_set() {
        String editor = key(Role.EDITOR).secret();
        for (String introspection : List.of("{ __schema { queryType { name } } }",
                "{ __type(name: \"Query\") { name } }",
                "{ a: _service { sdl } }",
                "{ ... { ...F } } fragment F on Query { b: __schema { queryType { name } } }")) {
            assertThat(result(ask(null, introspection))).as(introspection).isEqualTo("401 UNAUTHENTICATED");
            assertThat(result(ask(editor, introspection))).as(introspection).isEqualTo("200");
        }
    }

    @Test
    void tools_are_for_those_on_this_machine() {
        for (String path : List.of("/q/graphql-ui/", "//q/graphql-ui/", "/q;x/graphql-ui/", "/%71/graphql-ui/",
                "/graphql/schema.graphql", "/graphql//schema.graphql", "/q/health", "/q/./health", "/q")) {
            assertThat(answer(path)).as(path).isEqualTo(answer("/never-was"));
        }
        assertThat(answer("/never-was")).startsWith("404 ").contains("\"code\":\"NOT_FOUND\"");
    }

    private static String answer(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        return answer.statusCode() + " " + answer.headers() + " " + answer.asString();
    }

    @Test
    void a_large_body_is_for_those_who_may_take_articles_in() {
        String large = "{ articles(filter: {text: \"" + "x".repeat(300_000) + "\"}) { totalCount } }";
        assertThat(result(ask(key(Role.PARTNER).secret(), large))).isEqualTo("413 REQUEST_TOO_LARGE");
        assertThat(result(ask(key(Role.EDITOR).secret(), large))).isEqualTo("400 QUERY_TOO_COMPLEX");
    }

    @Test
    void the_use_of_a_key_is_seen() {
        NewApiKey editor = key(Role.EDITOR);
        String administrator = key(Role.ADMINISTRATOR).secret();
        ask(editor.secret(), READ);
        String seen = "{ apiKeys(first: 100) { nodes { id use { requests cost } } } }";
        UseOfKeys.write();
        assertThat(ask(administrator, seen).jsonPath()
                .getString("data.apiKeys.nodes.find { it.id == '" + editor.apiKey().getId() + "' }.use"))
                .contains("requests:1");
    }
}
