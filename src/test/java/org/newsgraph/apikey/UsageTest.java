package org.newsgraph.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** How much keys are used, for those who pay and those who are paid. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsageTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Map<String, String> SPAN = Map.of("since", TODAY.minusDays(1).toString(), "until",
            TODAY.plusDays(2).toString());

    @Inject
    SampleNewsroom sample;

    @Inject
    KeyUse use;

    @Inject
    Table table;

    @BeforeEach
    void load() {
        sample.load();
    }

    private static String usage(String more) {
        return "{ usage(since: \"" + SPAN.get("since") + "\", until: \"" + SPAN.get("until") + "\"" + more
                + ") { totalCount nodes { apiKeyId requests cost articles } } }";
    }

    private Keyed who_was_given_articles() {
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.ask("{ articles(first: 7) { nodes { slug entities { otherArticles { slug } } } } }");
        partner.ask("{ again: articles(first: 3) { nodes { slug } } more: articles(first: 3) { nodes { id } } }");
        use.store();
        return partner;
    }

    @Test
    void a_partner_is_told_of_its_own_use() {
        Keyed partner = who_was_given_articles();
        Map<String, Object> day = partner.ask(usage("")).getMap("data.usage.nodes[0]");
        assertThat(day).containsEntry("apiKeyId", partner.id()).containsEntry("requests", 2);
        assertThat((Integer) day.get("cost")).isGreaterThan(1);
        assertThat((Integer) day.get("articles")).isGreaterThan(9);
    }

    @Test
    void an_article_counts_once_in_an_answer() {
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.ask("{ one: articles(first: 3) { nodes { slug } } two: articles(first: 3) { nodes { slug } } }");
        use.store();
        assertThat(partner.ask(usage("")).getInt("data.usage.nodes[0].articles")).isEqualTo(3);
    }

    @Test
    void use_of_others_is_for_administrators() {
        Keyed partner = who_was_given_articles();
        String asked = usage(", apiKey: \"" + partner.id() + "\"");
        assertThat(Keyed.with(Role.PARTNER).refusal(asked)).isEqualTo("FORBIDDEN apiKey");
        assertThat(Keyed.with(Role.ADMINISTRATOR).ask(asked).getInt("data.usage.totalCount")).isOne();
        assertThat(Keyed.with(Role.ADMINISTRATOR).ask(usage("")).getInt("data.usage.totalCount")).isGreaterThan(1);
    }

    @Test
    void pages_of_use_meet() {
        who_was_given_articles();
        who_was_given_articles();
        Keyed administrator = Keyed.with(Role.ADMINISTRATOR);
        String page = "{ usage(since: \"" + SPAN.get("since") + "\", until: \"" + SPAN.get("until")
                + "\", first: 1%s) { nodes { apiKeyId } pageInfo { endCursor } } }";
        String first = administrator.ask(page.formatted("")).getString("data.usage.nodes[0].apiKeyId");
        String cursor = administrator.ask(page.formatted("")).getString("data.usage.pageInfo.endCursor");
        assertThat(administrator.ask(page.formatted(", after: \"" + cursor + "\""))
                .getString("data.usage.nodes[0].apiKeyId")).isNotNull().isNotEqualTo(first);
    }

    @Test
    void a_span_has_bounds() {
        Keyed partner = Keyed.with(Role.PARTNER);
        for (String until : List.of("2026-01-01", "2025-12-31", "2027-01-03")) {
            assertThat(partner.refusal("{ usage(since: \"2026-01-01\", until: \"" + until + "\") { totalCount } }"))
                    .isEqualTo("INVALID_ARGUMENT until");
        }
    }

    @Test
    void use_comes_as_a_table_too() {
        Keyed partner = who_was_given_articles();
        table.update("UPDATE api_key SET name = '=1+1, \"Ltd\"' WHERE id = " + Table.key(partner.id()));
        Response table = partner.get("/usage.csv", SPAN);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        List<String> lines = table.asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("day,apiKey,name,requests,cost,articles");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith(TODAY + "," + partner.id() + ",\"'=1+1, \"\"Ltd\"\"\",2,");
    }

    @Test
    void a_table_is_refused_to_those_who_may_not_have_it() {
        assertThat(given().header("X-Forwarded-For", "192.0.2.1").queryParams(SPAN).get("/usage.csv").statusCode())
                .isEqualTo(401);
        Keyed partner = Keyed.with(Role.PARTNER);
        assertThat(partner.get("/usage.csv", Map.of("since", "soon", "until", "2026-01-01")).jsonPath()
                .getString("errors[0].extensions.field")).isEqualTo("since");
        Map<String, String> of = Map.of("since", "2026-01-01", "until", "2026-01-02", "apiKey",
                Keyed.with(Role.PARTNER).id());
        assertThat(partner.get("/usage.csv", of).statusCode()).isEqualTo(403);
        assertThat(Keyed.with(Role.ADMINISTRATOR).get("/usage.csv", of).statusCode()).isEqualTo(200);
        Map.of("since=%2B999999999-12-30&until=%2B999999999-12-31", "since",
                "since=0000-12-31&until=0001-01-02", "since", "since=9999-12-31&until=%2B10000-01-01", "until",
                "since=2026-01-01&until=2026-01-02&since=2026-01-01", "since",
                "since=2026-01-01&until=2026-01-02&key=x", "key")
                .forEach((query, field) -> assertThat(given().urlEncodingEnabled(false)
                        .header("Authorization", "Bearer " + partner.secret()).get("/usage.csv?" + query).jsonPath()
                        .getString("errors[0].extensions.field")).as(query).isEqualTo(field));
    }
}
