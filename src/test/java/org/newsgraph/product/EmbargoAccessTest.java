package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Partners who see articles before others do. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbargoAccessTest {
    private static final String TEXT = """
            OSLO, March 3 - Ragnhild Quistgaard met Bertil Quistberg in Oslo. Quistgaard said that the quay was safe.

            What they said

            Quistberg denied it. "Not so," Ragnhild Quistgaard said.
            """;
    private static final String ALL = """
            { article(uri: "%s") { embargoedUntil headline
                sections { paragraphs { text mentions { text entity { name } } } }
                entities { mentionCount salience relation entity { name articles { totalCount }
                    coMentions(window: SENTENCE) { nodes { count articleCount other { name } } } } } }
              search(text: "quay safely", filter: {category: "%s"}) { totalCount nodes { score article { slug } } }
              articles(filter: {category: "%s"}) { totalCount nodes { embargoedUntil } } }""";

    private static void embargo(String uri, String category) {
        Newsroom.ingest(Map.of("uri", uri, "category", category, "text", TEXT, "headline", "Quistgaard on the quay",
                "language", "en", "embargoedUntil", "2999-01-01T00:00:00Z"));
    }

    private static JsonPath see(Keyed who, String uri, String category) {
        return who.ask(ALL.formatted(uri, category, category));
    }

    private static void lift(String id) {
        Keyed.with(Role.EDITOR).ask("mutation { setEmbargo(id: \"" + id + "\") { status } }");
    }

    @Test
    void an_article_under_embargo_is_marked() {
        embargo("urn:early:1", "earlyone");
        JsonPath seen = see(Keyed.partnerOf("categories: [\"earlyone\"], embargoAccess: true"), "urn:early:1",
                "earlyone");
        assertThat(seen.getString("data.article.embargoedUntil")).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(seen.getInt("data.articles.totalCount")).isOne();
    }

    @Test
    void others_do_not_see_it() {
        embargo("urn:early:2", "earlytwo");
        for (Keyed other : new Keyed[]{Keyed.partnerOf("categories: [\"earlytwo\"]"), Keyed.with(Role.PARTNER),
                Keyed.partnerOf("categories: [\"earlyother\"], embargoAccess: true"), Keyed.with(Role.EDITOR)}) {
            JsonPath seen = see(other, "urn:early:2", "earlytwo");
            assertThat((Object) seen.get("data.article")).isNull();
            assertThat(seen.getInt("data.search.totalCount") + seen.getInt("data.articles.totalCount")).isZero();
        }
    }

    @Test
    void what_is_derived_from_it_is_what_will_be_when_it_is_lifted() {
        embargo("urn:early:3", "earlythree");
        Keyed partner = Keyed.partnerOf("categories: [\"earlythree\"], embargoAccess: true");
        JsonPath before = see(partner, "urn:early:3", "earlythree");
        assertThat(before.getInt("data.search.totalCount")).isOne();
        assertThat(before.getList("data.article.entities")).hasSizeGreaterThan(2);
        lift(partner.ask("{ article(uri: \"urn:early:3\") { id } }").getString("data.article.id"));
        JsonPath after = see(partner, "urn:early:3", "earlythree");
        assertThat(after.prettify().replaceAll("\"(cost|remaining)\": [^,}]*", "")).isEqualTo(before.prettify()
                .replace("\"2999-01-01T00:00:00Z\"", "null").replaceAll("\"(cost|remaining)\": [^,}]*", ""));
    }

    @Test
    void access_to_embargoed_articles_does_not_go_with_a_delay() {
        assertThat(Keyed.with(Role.ADMINISTRATOR).refusal(
                "mutation { createProduct(input: {name: \"x\", delayMinutes: 1, embargoAccess: true}) { id } }"))
                .isEqualTo("INVALID_ARGUMENT input.embargoAccess");
    }
}
