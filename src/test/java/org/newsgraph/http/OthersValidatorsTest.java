package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The validator of an answer is of use to those alone who may see that answer. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OthersValidatorsTest {
    private static final List<String> DOORS = List.of("/graphql?query=%7Barticles%7BtotalCount%7D%7D", "/feed.atom",
            "/feed.rss");
    private static final String DESK = "/graphql?query=%7BapiKeys%7BtotalCount%7D%7D";

    private static Response get(String path, String key, String validator) {
        RequestSpecification request = given().urlEncodingEnabled(false).header("X-Forwarded-For", "192.0.2.77")
                .accept("*/*");
        request = key == null ? request : request.header("Authorization", "Bearer " + key);
        return (validator == null ? request : request.header("If-None-Match", validator)).get(path);
    }

    private static Map<String, String> callers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("anonymous", null);
        all.put("reader", Keyed.with(Role.READER).secret());
        all.put("partner", Keyed.with(Role.PARTNER).secret());
        all.put("another partner", Keyed.with(Role.PARTNER).secret());
        all.put("partner of a product", Keyed.partnerOf("categories: [\"pilots\"]").secret());
        all.put("partner of another", Keyed.partnerOf("categories: [\"anchors\"]").secret());
        all.put("editor", Keyed.with(Role.EDITOR).secret());
        all.put("administrator", Keyed.with(Role.ADMINISTRATOR).secret());
        return all;
    }

    @Test
    void nobody_is_told_that_somebody_else_s_answer_still_holds() {
        Map<String, String> callers = callers();
        for (String door : DOORS) {
            callers.forEach((whose, key) -> {
                String validator = get(door, key, null).header("ETag");
                assertThat(validator).as(whose).isNotNull();
                callers.entrySet().stream().filter(other -> !other.getKey().equals(whose))
                        .forEach(other -> assertThat(get(door, other.getValue(), validator).statusCode())
                                .as("%s with the validator of %s at %s", other.getKey(), whose, door).isEqualTo(200));
            });
        }
    }

    @Test
    void everybody_is_told_that_its_own_answer_still_holds() {
        callers().forEach((who, key) -> DOORS.forEach(door -> await().untilAsserted(() -> assertThat(
                get(door, key, get(door, key, null).header("ETag")).statusCode()).as(who + " at " + door)
                .isEqualTo(304))));
    }

    @Test
    void who_may_not_ask_is_refused_whatever_validator_it_has() {
        String validator = get(DESK, Keyed.with(Role.ADMINISTRATOR).secret(), null).header("ETag");
        assertThat(validator).isNotNull();
        for (String mine : List.of(validator, "*", "W/\"x\", " + validator)) {
            assertThat(get(DESK, null, mine).asString()).contains("UNAUTHENTICATED");
            assertThat(get(DESK, Keyed.with(Role.PARTNER).secret(), mine).asString()).contains("FORBIDDEN");
        }
    }

    @Test
    void a_key_that_is_taken_back_has_no_answer_that_still_holds() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String validator = get(DOORS.get(0), partner.secret(), null).header("ETag");
        Keyed.with(Role.ADMINISTRATOR).ask("mutation { revokeApiKey(id: \"" + partner.id() + "\") { id } }");
        assertThat(get(DOORS.get(0), partner.secret(), validator).statusCode()).isEqualTo(401);
    }

    @Test
    void an_answer_of_the_former_product_holds_no_more() {
        Keyed partner = Keyed.partnerOf("categories: [\"pilots\"]");
        String other = Keyed.product("categories: [\"anchors\"]");
        String validator = get(DOORS.get(0), partner.secret(), null).header("ETag");
        assertThat(validator).isNotNull();
        partner.assign(other);
        assertThat(get(DOORS.get(0), partner.secret(), validator).statusCode()).isEqualTo(200);
    }
}
