package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newsgraph.testsupport.SignOnService.claims;
import static org.newsgraph.testsupport.SignOnService.forge;
import static org.newsgraph.testsupport.SignOnService.sign;
import static org.newsgraph.testsupport.SignOnService.signWithPublicKey;
import static org.newsgraph.testsupport.SignOnService.signWithUnknownKey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.audit.AuditChain;
import org.newsgraph.oidc.BearerTokens;
import org.newsgraph.oidc.FetchedKeys;
import org.newsgraph.oidc.SilentService;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.SignOnService;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Callers with a token of a sign-on service, over HTTP and over sockets. */
@QuarkusTest
@TestProfile(SignOnTest.SignOn.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOnTest {
    /** Nobody is trusted for being on this machine once there is a sign-on service, though no key was made. */
    public static class SignOn implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SignOnService.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "UNTIL_FIRST_KEY", "newsgraph.rate.partner-per-hour", "2",
                    "newsgraph.query.introspection", "PARTNER", "quarkus.oidc.token.forced-jwk-refresh-interval", "2S");
        }
    }

    private static final String READ = "{ articles(first: 1) { totalCount } }";
    private static final String EDIT = "mutation { removeMembership(id: \"x\") { id } }";
    private static final String ADMINISTER = "{ apiKeys(first: 1) { nodes { id } } }";

    @Inject
    ApiKeys keys;
    @Inject
    AuditChain chain;
    @Inject
    Table table;

    private static String result(String credential, String query) {
        Response response = given().contentType("application/json").accept("application/graphql-response+json")
                .headers(credential == null ? Map.of() : Map.of("Authorization", "Bearer " + credential))
                .body(Map.of("query", query)).post("/graphql");
        String code = response.jsonPath().getString("errors[0].extensions.code");
        return response.statusCode() + (code == null ? "" : " " + code);
    }

    private static Map<String, String> falseTokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        String good = sign(claims("editor"));
        tokens.put("forged", forge(claims("editor")));
        tokens.put("signed with the public key", signWithPublicKey(claims("editor")));
        tokens.put("unsigned", unsigned(good));
        tokens.put("changed", good.substring(0, good.length() - 10) + "AAAAAAAAAA");
        tokens.put("expired", sign(claims("editor").expiresAt(1_000_000_000)));
        tokens.put("for another application", sign(claims("editor").audience("another")));
        tokens.put("of another service", sign(claims("editor").issuer("http://elsewhere.example")));
        tokens.put("of nobody", sign(claims("editor").subject("")));
        tokens.put("without a role", sign(claims()));
        tokens.put("with a role of others", sign(claims("cook")));
        tokens.put("no token", "a.b.c");
        return tokens;
    }

    /** The same claims, with nothing said of who made them. */
    private static String unsigned(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(
                StandardCharsets.UTF_8)) + "." + token.split("\\.")[1] + ".AA";
    }

    @Test
    void a_token_is_as_good_as_a_key_of_its_role() {
        assertThat(result(sign(claims("editor")), EDIT)).isEqualTo("200 INVALID_ID");
        assertThat(result(sign(claims("editor")), ADMINISTER)).isEqualTo("403 FORBIDDEN");
        assertThat(result(sign(claims("cook", "Administrator")), ADMINISTER)).isEqualTo("200");
        assertThat(result(sign(claims("reader")), EDIT)).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void a_token_that_is_not_good_is_refused_and_never_taken_for_none() {
        falseTokens().forEach(
                (name, token) -> assertThat(result(token, READ)).as(name).isEqualTo("401 UNAUTHENTICATED"));
    }

    @Test
    void a_new_key_of_the_service_is_good_within_seconds_whatever_others_have_shown_before_and_the_former_is_not() {
        String former = sign(claims("editor"));
        assertThat(result(former, READ)).isEqualTo("200");
        assertThat(result(signWithUnknownKey(claims("editor")), READ)).isEqualTo("401 UNAUTHENTICATED");
        SignOnService.changeKey();
        String now = sign(claims("editor"));
        await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(500))
                .until(() -> result(now, READ).equals("200"));
        assertThat(result(former, READ)).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void a_key_that_was_withdrawn_is_good_no_more_though_nobody_shows_a_token_of_another() {
        String former = sign(claims("editor"));
        FetchedKeys.fetch();
        SignOnService.changeKey();
        await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(500)).until(() -> {
            FetchedKeys.fetch();
            return result(former, READ).equals("401 UNAUTHENTICATED");
        });
        assertThat(result(sign(claims("editor")), READ)).isEqualTo("200");
    }

    @Test
    void over_a_socket_the_same_tokens_are_good() {
        try (SocketClient client = SocketClient.open().init(sign(claims("editor")))) {
            assertThat(client.subscribe("1", EDIT).nextData().containsKey("removeMembership")).isTrue();
        }
        falseTokens().forEach((name, token) -> {
            try (SocketClient client = SocketClient.open().sendInit(token)) {
                assertThat(client.closeCode()).as(name).isEqualTo(4403);
            }
        });
    }

    @Test
    void a_socket_ends_when_its_token_does() {
        try (SocketClient client = SocketClient.open().init(sign(claims("editor").expiresIn(2)))) {
            assertThat(client.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void a_socket_stays_who_it_was_while_the_service_is_silent() {
        try (SocketClient client = SocketClient.open().init(sign(claims("editor").expiresIn(4)))) {
            QuarkusMock.installMockForType(new SilentService(), BearerTokens.class);
            client.subscribe("1", EDIT);
            assertThat(client.nextData().containsKey("removeMembership")).isTrue();
            assertThat(client.nextInShort()).isEqualTo("1 complete");
            assertThat(client.closeCode()).as("when its token ends").isEqualTo(4403);
        }
    }

    @Test
    void the_audit_log_says_who_signed_on() {
        assertThat(result(sign(claims("editor").subject("editor-ida")),
                "mutation { createPlace(input: {name: \"Signton\"}) { id } }")).isEqualTo("200");
        assertThat(table.one("SELECT token_subject FROM audit_entry WHERE actor = 'TOKEN' AND role = 'EDITOR'"
                + " AND operation = 'createPlace'")).startsWith("http://localhost:").endsWith(" editor-ida");
        assertThat(chain.verify().firstBroken()).isNull();
        String subject = table.one("SELECT token_subject FROM audit_entry WHERE actor = 'TOKEN'");
        try {
            tamper("http://localhost mallory");
            assertThat(chain.verify().firstBroken()).isNotNull();
        } finally {
            tamper(subject);
        }
    }

    private void tamper(String subject) {
        table.update("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays");
        table.update("UPDATE audit_entry SET token_subject = '" + subject + "' WHERE actor = 'TOKEN'");
        table.update("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");
    }

    @Test
    void each_person_has_a_budget() {
        String jo = sign(claims("partner").subject("partner-jo"));
        assertThat(List.of(result(jo, READ), result(jo, READ), result(jo, READ)))
                .containsExactly("200", "200", "429 RATE_LIMITED");
        assertThat(result(sign(claims("partner").subject("partner-ann")), READ)).isEqualTo("200");
    }

    @Test
    void keys_are_good_beside_tokens() {
        String key = keys.create(new ApiKeyDraft("test", Role.EDITOR, Role.EDITOR.scopes(), List.of(),
                Duration.ofDays(1))).secret();
        assertThat(result(key, EDIT)).isEqualTo("200 INVALID_ID");
        assertThat(result("ng_nonsense", READ)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(result(null, READ)).isEqualTo("200");
        assertThat(result(null, EDIT)).isEqualTo("401 UNAUTHENTICATED");
    }
}
