package org.newsgraph.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who tries keys learns nothing of those that there are, neither by what is answered nor by the work that it takes. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FalseKeysTest {
    private static final int RANDOM_END = 46;

    @Inject
    ApiKeys keys;
    @Inject
    KnownKeys known;
    @Inject
    Sql sql;
    @Inject
    Table table;

    private NewApiKey made(List<String> networks) {
        return keys.create(new ApiKeyDraft("tried", Role.PARTNER, Role.PARTNER.scopes(), networks, Duration.ofDays(1)));
    }

    private String takenBack() {
        NewApiKey key = made(List.of());
        keys.revoke(key.apiKey().key());
        return key.secret();
    }

    private String expired() {
        NewApiKey key = made(List.of());
        table.update("UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                + " WHERE id = " + key.apiKey().key());
        return key.secret();
    }

    /** All of a good key but its last random character, with the checksum that belongs to it. */
    private String nearlyRight() {
        String good = made(List.of()).secret();
        char other = good.charAt(RANDOM_END - 1) == 'a' ? 'b' : 'a';
        String start = good.substring(0, RANDOM_END - 1) + other;
        return start + KeyText.check(start);
    }

    private String fromElsewhere() {
        return made(List.of("192.0.2.0/24")).secret();
    }

    private Map<String, Supplier<String>> falseKeys() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("made up", KeyText::random);
        all.put("nearly right", this::nearlyRight);
        all.put("taken back", this::takenBack);
        all.put("expired", this::expired);
        all.put("from elsewhere", this::fromElsewhere);
        return all;
    }

    /** The least of some tries: others run statements too. */
    private long statements(Supplier<String> key) {
        return IntStream.range(0, 5).mapToLong(i -> {
            String shown = key.get();
            long before = sql.executed();
            assertThat(known.caller(shown, "127.0.0.1")).isEmpty();
            return sql.executed() - before;
        }).min().orElseThrow();
    }

    @Test
    void a_key_that_was_good_or_nearly_is_takes_the_same_work_as_one_that_is_made_up() {
        falseKeys().forEach((name, key) -> assertThat(statements(key)).as(name).isEqualTo(1));
    }

    @Test
    void what_is_answered_is_the_same_for_all_that_is_false() {
        List<String> answers = falseKeys().values().stream().map(key -> answer("Bearer " + key.get())).distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answer("Bearer ng_x")).as("of another form").isEqualTo(answers.get(0));
        assertThat(answers.get(0)).startsWith("401").contains("UNAUTHENTICATED").doesNotContain("ng_");
    }

    private static String answer(String authorization) {
        Response answer = given().header("Authorization", authorization).queryParam("query", "{ __typename }")
                .accept("application/graphql-response+json").get("/graphql");
        String headers = answer.headers().asList().stream().filter(header -> !header.getName().equals("date"))
                .map(Object::toString).sorted().toList().toString();
        return answer.statusCode() + headers + answer.asString();
    }

    @Test
    void what_is_false_is_asked_for_once_in_a_while_however_often_it_is_shown() {
        String shown = KeyText.random();
        long before = sql.executed();
        IntStream.range(0, 200).forEach(i -> known.caller(shown, "127.0.0.1"));
        assertThat(sql.executed() - before).isLessThan(20);
    }

    @Test
    void nothing_of_a_key_but_its_hash_and_its_beginning_is_stored() {
        NewApiKey key = made(List.of());
        String row = table.one("SELECT k::text FROM api_key k WHERE id = " + key.apiKey().key());
        assertThat(row).contains(key.secret().substring(0, 9)).doesNotContain(key.secret().substring(0, 12))
                .doesNotContain(key.secret().substring(10));
    }
}
