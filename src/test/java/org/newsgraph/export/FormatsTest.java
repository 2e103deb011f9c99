package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import javax.xml.validation.Schema;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.article.ArticleOrder;
import org.newsgraph.article.Articles;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Articles in the formats of others. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsTest {
    @Inject
    SampleNewsroom newsroom;
    @Inject
    Articles articles;
    @Inject
    WholeArticles whole;
    @Inject
    Ninjs ninjs;
    @Inject
    JsonLd jsonLd;
    @Inject
    NewsMl newsMl;
    @Inject
    PlainText plainText;
    @Inject
    FollowTheMoney followTheMoney;
    @Inject
    ArticleJson articleJson;

    @BeforeEach
    void fill() {
        newsroom.load();
    }

    @Test
    void every_article_is_ninjs_as_the_published_schema_has_it() {
        assertThat(all()).hasSizeGreaterThan(40)
                .allSatisfy(article -> assertThat(Schemas.problemsOfNinjs(ninjs.write(article))).isEmpty());
    }

    @Test
    void every_article_is_NewsML_as_the_published_schema_has_it() throws Exception {
        Schema schema = Schemas.newsMl();
        assertThat(all()).allSatisfy(article -> assertThatCode(
                () -> Schemas.checkNewsMl(schema, newsMl.write(article))).as(newsMl.write(article))
                .doesNotThrowAnyException());
    }

    @Test
    void every_article_is_text_that_reads_back() {
        assertThat(all()).allSatisfy(article -> {
            ParsedArticle read = new ArticleParser().parse(plainText.write(article));
            assertThat(blocks(read)).isEqualTo(blocks(article));
            assertThat(read.dateline()).isEqualTo(article.row().dateline());
        });
    }

    @Test
    void ninjs_comes_back_with_all_that_is_kept_of_an_article() {
        WholeArticle first = find(ingest());
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = new JsonObject(ninjs.write(first)).put("uri", uri);
        RestAssured.given().header("Content-Type", "application/json").body(sent.encode()).post("/ingest");
        JsonObject again = new JsonObject(ninjs.write(find(uri)));
        assertThat(told(again)).isEqualTo(told(sent));
    }

    @ParameterizedTest
    @CsvSource({"agency-nitf.xml, application/xml", "agency-newsml.xml, application/xml",
            "agency-1.json, application/json", "agency-3.json, application/json", "agency.rss, application/rss+xml",
            "agency.atom, application/atom+xml", "graph.html, text/html", "front.md, text/markdown",
            "table.md, text/markdown"})
    void what_agencies_send_goes_out_as_the_published_schemas_have_it(String file, String mediaType) throws Exception {
        byte[] document = FormatsTest.class.getResourceAsStream("/formats/" + file).readAllBytes();
        List<String> ids = RestAssured.given().header("Content-Type", mediaType).body(document).post("/ingest")
                .asString().lines().map(JsonObject::new).map(result -> result.getString("id"))
                .filter(Objects::nonNull).toList();
        assertThat(ids).isNotEmpty();
        Schema schema = Schemas.newsMl();
        for (WholeArticle article : whole
                .of(articles.withKeys(ids.stream().map(id -> GlobalId.key("id", id, "Article")).toList()))) {
            assertThat(Schemas.problemsOfNinjs(ninjs.write(article))).isEmpty();
            Schemas.checkNewsMl(schema, newsMl.write(article));
            assertThat(blocks(new ArticleParser().parse(plainText.write(article)))).isEqualTo(blocks(article));
        }
    }

    @Test
    void a_mention_in_json_has_its_place_in_the_sections_beside_it() {
        for (WholeArticle article : all()) {
            JsonObject json = new JsonObject(articleJson.write(article));
            for (Object each : json.getJsonArray("mentions", new JsonArray())) {
                JsonObject mention = (JsonObject) each;
                String block = block(json, mention);
                assertThat(block.substring(mention.getInteger("start"), mention.getInteger("end")))
                        .isEqualTo(mention.getString("text"));
                assertThat(block.codePoints().skip(mention.getInteger("startCodePoint"))
                        .limit(mention.getInteger("endCodePoint") - mention.getInteger("startCodePoint")).toArray())
                        .isEqualTo(mention.getString("text").codePoints().toArray());
            }
        }
    }

    private static String block(JsonObject article, JsonObject mention) {
        if (mention.getString("location").equals("HEADLINE")) {
            assertThat(mention.containsKey("section")).isFalse();
            return article.getString("headline", article.getString("derivedHeadline"));
        }
        JsonObject section = article.getJsonArray("sections").getJsonObject(mention.getInteger("section"));
        return mention.containsKey("paragraph")
                ? section.getJsonArray("paragraphs").getJsonObject(mention.getInteger("paragraph")).getString("text")
                : section.getString("heading");
    }

    @Test
    void what_an_article_names_has_a_relation_and_a_uri() {
        WholeArticle article = find(ingest());
        JsonObject person = new JsonObject(ninjs.write(article)).getJsonArray("people").getJsonObject(0);
        assertThat(person.getString("name")).isEqualTo("Tilda Rosvall");
        assertThat(person.getString("rel")).isEqualTo("about");
        assertThat(person.getString("uri")).startsWith("urn:x-newsgraph:");
        assertThat(new JsonObject(jsonLd.write(article)).getJsonArray("about").getJsonObject(0).getMap())
                .containsEntry("@type", "Person").containsEntry("name", "Tilda Rosvall");
    }

    @Test
    void follow_the_money_has_the_article_its_entities_and_how_they_are_related() {
        List<JsonObject> lines = followTheMoney.write(find(ingest())).lines().map(JsonObject::new).toList();
        assertThat(lines).extracting(line -> line.getString("schema")).contains("Person", "Documentation", "Mention")
                .endsWith("Article");
        assertThat(lines).allSatisfy(line -> assertThat(line.getJsonObject("properties").getMap().values())
                .allMatch(value -> value instanceof JsonArray || value instanceof List));
    }

    @Test
    void the_fields_of_the_contract_take_as_many_statements_for_one_article_as_for_twenty() {
        GraphQL.Answer few = GraphQL.ask("export/formats", Map.of("first", 1));
        GraphQL.Answer many = GraphQL.ask("export/formats", Map.of("first", 20));
        assertThat(many.<String>list("articles.nodes.ninjs")).hasSize(20)
                .allSatisfy(json -> assertThat(Schemas.problemsOfNinjs(json)).isEmpty());
        assertThat(JsonPath.from(few.<String>list("articles.nodes.jsonLd").get(0)).getString("'@type'"))
                .isEqualTo("NewsArticle");
        assertThat(many.statements()).isLessThanOrEqualTo(19).isGreaterThanOrEqualTo(few.statements());
    }

    private static String ingest() {
        String uri = "urn:test:" + UUID.randomUUID();
        Newsroom.ingest(Map.ofEntries(Map.entry("uri", uri), Map.entry("headline", "Tilda Rosvall opens the tarn"),
                Map.entry("standfirst", "Swimmers are back."), Map.entry("byline", "By Ana Ruiz"),
                Map.entry("language", "en"), Map.entry("category", "sport"), Map.entry("publishedAt",
                        "2023-05-04T10:20:30Z"),
                Map.entry("copyrightHolder", "Meridian Wire"), Map.entry("copyrightNotice", "(c) Meridian Wire"),
                Map.entry("usageTerms", "For print"), Map.entry("creditLine", "MW/Ana Ruiz"), Map.entry("urgency", 4),
                Map.entry("source", "Meridian Wire"),
                Map.entry("subjects", List.of(Map.of("name", "swimming", "uri", "http://cv.example.org/swimming"))),
                Map.entry("text",
                        "VILNIUS, May 4 (Meridian Wire) - Tilda Rosvall, the mayor, said on Thursday that the "
                                + "tarn was open.\n\n"
                                + "## Looking Ahead\n\nRosvall will swim, rain & <storm> or not.\n\n- First\n- Second\n\n> We will not run dry.\n")));
        return uri;
    }

    private WholeArticle find(String uri) {
        return whole.of(articles.withKeys(List.of(key(uri)))).get(0);
    }

    private static long key(String uri) {
        GraphQL.Answer found = GraphQL.send("query($uri: String) { article(uri: $uri) { id } }", Map.of("uri", uri));
        return GlobalId.key("id", found.get("article.id"), "Article");
    }

    private List<WholeArticle> all() {
        List<WholeArticle> all = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            var page = articles.page(Selection.of(Map.of()), ArticleOrder.PUBLISHED_AT_ASC,
                    PageRequest.of(100, after, null, null));
            all.addAll(whole.of(page.getNodes()));
            after = page.pageInfo().getEndCursor();
            more = page.pageInfo().hasNextPage();
        }
        return all;
    }

    /** What a provider says of an article, without what is ours. */
    private static Map<String, Object> told(JsonObject item) {
        JsonObject told = item.copy();
        List.of("version", "versionCreated", "altIds").forEach(told::remove);
        return told.getMap();
    }

    private static List<String> blocks(ParsedArticle article) {
        return article.sections().stream().flatMap(section -> Stream.concat(
                Stream.ofNullable(section.heading()).map(heading -> section.level() + heading),
                section.paragraphs().stream().map(p -> p.role() + p.text()))).toList();
    }

    private static List<String> blocks(WholeArticle article) {
        return article.parts().stream().flatMap(part -> Stream.concat(
                Stream.ofNullable(part.section().heading()).map(heading -> part.section().level() + heading),
                part.paragraphs().stream().map(p -> p.role() + p.text()))).toList();
    }
}
