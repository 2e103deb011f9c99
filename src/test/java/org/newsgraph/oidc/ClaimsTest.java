package org.newsgraph.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.vocabulary.Role;

import io.vertx.core.json.JsonObject;

/** What a verified token says to us. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimsTest {
    private static Claims claims(String json) {
        return new Claims(new JsonObject(json));
    }

    @Test
    void a_role_is_a_word_in_any_case() {
        assertThat(claims("{\"role\": \"editor\"}").role("role")).contains(Role.EDITOR);
        assertThat(claims("{\"role\": \"PARTNER\"}").role("role")).contains(Role.PARTNER);
    }

    @Test
    void of_several_roles_the_highest_counts() {
        assertThat(claims("{\"role\": [\"editor\", \"administrator\", \"reader\", \"cook\"]}").role("role"))
                .contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_claim_may_stand_in_another_or_have_a_slash_in_its_name() {
        assertThat(claims("{\"realm_access\": {\"roles\": [\"editor\"]}}").role("realm_access/roles"))
                .contains(Role.EDITOR);
        assertThat(claims("{\"https://news.example/role\": \"editor\"}").role("https://news.example/role"))
                .contains(Role.EDITOR);
    }

    @Test
    void a_token_is_over_when_it_says_or_where_it_says_nothing() {
        Instant noon = Instant.parse("2024-03-27T12:00:00Z");
        String end = "{\"exp\": " + noon.getEpochSecond() + "}";
        assertThat(claims(end).isOver(noon.minusSeconds(1))).isFalse();
        assertThat(claims(end).isOver(noon)).isTrue();
        assertThat(claims("{}").isOver(noon)).isTrue();
        assertThat(claims("{\"exp\": \"never\"}").isOver(noon)).isTrue();
    }

    @Test
    void what_is_no_role_of_ours_gives_none() {
        for (String json : new String[]{"{}", "{\"role\": \"editors\"}", "{\"role\": 3}", "{\"role\": {\"a\": 1}}",
                "{\"role\": [[\"editor\"]]}", "{\"role\": null}"}) {
            assertThat(claims(json).role("role")).as(json).isEmpty();
            assertThat(claims(json).role("role/name")).as(json).isEmpty();
        }
    }

    @Test
    void the_same_name_given_by_two_services_is_two_people() {
        assertThat(claims("{\"iss\": \"a\", \"sub\": \"jo\"}").subject())
                .isNotEqualTo(claims("{\"iss\": \"b\", \"sub\": \"jo\"}").subject()).isPresent();
    }

    @Test
    void nobody_is_meant_without_a_subject_of_at_most_255_characters() {
        assertThat(claims("{\"iss\": \"a\"}").subject()).isEmpty();
        assertThat(claims("{\"iss\": \"a\", \"sub\": \"" + "x".repeat(256) + "\"}").subject()).isEmpty();
    }

    @Test
    void a_subject_that_cannot_be_stored_as_it_is_means_nobody() {
        for (String subject : new String[]{"jo\u0000", "jo\n", "a\ud800b", "\udc00"}) {
            assertThat(new Claims(new JsonObject().put("iss", "a").put("sub", subject)).subject()).isEmpty();
        }
        assertThat(claims("{\"iss\": \"a\", \"sub\": \"zo\u00eb \ud83d\ude00\"}").subject())
                .contains("a zo\u00eb \ud83d\ude00");
    }
}
