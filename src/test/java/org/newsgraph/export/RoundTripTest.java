package org.newsgraph.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What comes in, goes out and comes in again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTripTest {
    private static final String NINJS = "application/ninjs+json";
    private static final String TOLD = "{ article(uri: \"%s\") { id headline standfirst byline dateline language category publishedAt"
            + " source copyrightHolder copyrightNotice usageTerms creditLine urgency keywords embargoedUntil"
            + " subjects { scheme code uri name } sections { heading paragraphs { text } } } }";

    private final Keyed editor = Keyed.with(Role.EDITOR);

    private static JsonObject ninjs(String uri) {
        return new JsonObject().put("uri", uri)
                .put("altIds", List.of(Map.of("role", "newsgraph", "value", "of another")))
                .put("type", "text").put("representationType", "full")
                .put("version", "1").put("firstCreated", "2023-05-04T10:20:30Z").put("pubStatus", "usable")
                .put("urgency", 4).put("copyrightHolder", "Meridian Wire").put("copyrightNotice", "(c) Meridian Wire")
                .put("usageTerms", "For print").put("edNote", "Check the depth of the tarn.").put("language", "en")
                .put("headlines", List.of(Map.of("role", "main", "value", "The tarn is open")))
                .put("descriptions", List.of(Map.of("role", "standfirst", "value", "Swimmers are back.")))
                .put("by", "By Ana Ruiz").put("located", "VILNIUS").put("genres", List.of(Map.of("name", "sport")))
                .put("infoSources", List.of(Map.of("name", "Meridian Wire"),
                        Map.of("name", "MW/Ana Ruiz", "role", "creditline")))
                .put("subjects", List.of(Map.of("name", "swimming", "uri", "http://cv.example.org/swimming"),
                        Map.of("name", "lakes", "literal", "dailies:la:17"),
                        Map.of("name", "water", "literal", "http%3A%2F%2Fcv.example.org%2F:W 3"),
                        Map.of("name", "of no scheme", "literal", ":a:b"),
                        Map.of("name", "cold, deep", "rel", "keyword"),
                        Map.of("name", "tarn", "rel", "keyword")))
                .put("bodies", List.of(Map.of("role", "main", "contentType", "text/plain", "value",
                        "The tarn was open on Thursday.\n\nNobody was cold.")));
    }

    private void take(String body, String mediaType) {
        String answer = given().header("Authorization", "Bearer " + editor.secret())
                .header("Content-Type", mediaType + "; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8)).post("/ingest").asString();
        assertThat(answer).contains("\"CREATED\"");
    }

    private String write(Keyed key, String uri, String mediaType) {
        String id = told(key, uri).getString("data.article.id");
        return new String(given().header("Authorization", "Bearer " + key.secret()).header("Accept", mediaType)
                .get("/articles/" + id).asByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonPath told(Keyed key, String uri) {
        return key.ask(TOLD.formatted(uri));
    }

    @Test
    void ninjs_loses_nothing_on_its_way_through() {
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = ninjs(uri);
        take(sent.encode(), "application/json");
        JsonObject came = new JsonObject(write(editor, uri, NINJS));
        assertThat(Schemas.problemsOfNinjs(came.encode())).isEmpty();
        for (String name : List.of("uri", "firstCreated", "pubStatus", "urgency", "copyrightHolder", "copyrightNotice",
                "usageTerms", "edNote", "language", "by", "located", "genres", "infoSources", "subjects")) {
            assertThat(came.getValue(name)).as(name).isEqualTo(plain(sent.getValue(name)));
        }
        assertThat(values(came, "headlines")).isEqualTo(values(sent, "headlines"));
        assertThat(values(came, "descriptions")).isEqualTo(values(sent, "descriptions"));
        assertThat(values(came, "bodies").get(0)).isEqualTo(values(sent, "bodies").get(0));
    }

    private static Object plain(Object value) {
        return value instanceof List<?> list ? new JsonArray(new JsonArray(list).encode()) : value;
    }

    private static List<String> values(JsonObject item, String name) {
        return item.getJsonArray(name).stream().map(value -> JsonObject.mapFrom(
                value instanceof JsonObject object ? object.getMap() : value).getString("value")).toList();
    }

    @ParameterizedTest
    @CsvSource({NINJS + ", application/json, ''", "application/xml, application/xml, ''",
            "application/ld+json, application/ld+json, urgency"})
    void all_that_a_format_has_a_word_for_comes_through(String accept, String mediaType, String wordless) {
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).encode(), "application/json");
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, accept).replace(uri, again), mediaType);
        Map<String, Object> first = told(editor, uri).getMap("data.article");
        Map<String, Object> second = told(editor, again).getMap("data.article");
        assertThat(second).usingRecursiveComparison().ignoringFields("id", wordless).isEqualTo(first);
    }

    /** As they are for others that send markup where their format has none. */
    @ParameterizedTest
    @CsvSource({NINJS + ", application/json", "application/xml, application/xml",
            "application/ld+json, application/ld+json"})
    void words_that_look_like_markup_are_words_in_what_we_have_written(String accept, String mediaType) {
        String uri = "urn:test:" + UUID.randomUUID();
        String odd = "For <b>print</b> only &amp; <never> on air";
        JsonObject sent = ninjs(uri)
                .put("subjects", List.of(Map.of("name", odd), Map.of("name", odd, "rel", "keyword")))
                .put("headlines", List.of(Map.of("role", "main", "value", odd)))
                .put("descriptions", List.of(Map.of("role", "standfirst", "value", odd)))
                .put("infoSources", List.of(Map.of("name", odd), Map.of("name", odd, "role", "creditline")));
        List.of("by", "usageTerms", "copyrightNotice", "copyrightHolder", "edNote", "located")
                .forEach(name -> sent.put(name, odd));
        take(sent.encode(), "application/json");
        Map<String, Object> first = told(editor, uri).getMap("data.article");
        assertThat(first).containsEntry("headline", odd).containsEntry("byline", odd).containsEntry("usageTerms", odd)
                .containsEntry("keywords", List.of(odd));
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, accept).replace(uri, again), mediaType);
        assertThat(told(editor, again).getMap("data.article")).usingRecursiveComparison()
                .ignoringFields("id", accept.contains("ld+json") ? "urgency" : "").isEqualTo(first);
        sent.remove("altIds");
        String theirs = "urn:test:" + UUID.randomUUID();
        take(sent.encode().replace(uri, theirs), "application/json");
        assertThat(told(editor, theirs).getString("data.article.byline")).isEqualTo("For print only & on air");
    }

    @ParameterizedTest
    @ValueSource(strings = {NINJS, "application/xml"})
    void words_with_a_colon_that_another_has_written_are_no_scheme_and_code(String format) {
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject foreign = ninjs(uri).put("subjects", List.of(Map.of("name", "polls", "literal", "Re:Election")));
        foreign.remove("altIds");
        take(foreign.encode(), "application/json");
        Map<String, Object> subject = told(editor, uri).getMap("data.article.subjects[0]");
        assertThat(subject).containsEntry("scheme", null).containsEntry("code", "Re:Election");
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, format).replace(uri, again), format.equals(NINJS) ? "application/json" : format);
        assertThat(told(editor, again).getMap("data.article.subjects[0]")).isEqualTo(subject);
    }

    @Test
    void nor_are_they_in_newsml_without_our_id_in_which_a_qcode_is() {
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).put("subjects", List.of(Map.of("name", "polls", "literal", "Re:Election"))).encode(),
                "application/json");
        String theirs = write(editor, uri, "application/xml").replaceFirst(
                "<altId type=\"idtype:newsgraph\">[^<]*</altId>",
                "<subject qcode=\"Re:Election\"><name>votes</name></subject>");
        String again = "urn:test:" + UUID.randomUUID();
        take(theirs.replace(uri, again), "application/xml");
        assertThat(told(editor, again).getList("data.article.subjects.code"))
                .isEqualTo(List.of("Election", "Re:Election"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"By Ana Ruiz | Ana Ruiz", "Ana Ruiz | Ana Ruiz",
            "By Ada Lind and Per Holm in Oslo | Ada Lind; Per Holm",
            "By Ada Lind, Per Holm and J. P. von der Ley | Ada Lind; Per Holm; J. P. von der Ley",
            "By Ana Ruiz and Ana Ruiz | Ana Ruiz; Ana Ruiz",
            "By ADA LIND and PER HOLM Meridian Writers | ''", "By Ada Lind, Staff Writer | ''",
            "Staff and agencies | ''",
            "Par Anne M\u00e8l, Luc Du | ''"})
    void json_ld_names_the_authors_of_a_byline_and_keeps_its_words(String byline, String names) {
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = ninjs(uri).put("by", byline);
        sent.remove("infoSources");
        take(sent.encode(), "application/json");
        String written = write(editor, uri, "application/ld+json");
        JsonArray authors = new JsonObject(written).getJsonArray("author", new JsonArray());
        assertThat(authors.stream().map(JsonObject.class::cast).peek(author -> assertThat(author.getString("@type"))
                .isEqualTo("Person")).map(author -> author.getString("name"))).containsExactlyElementsOf(
                        names.isEmpty() ? List.of() : List.of(names.split("; ")));
        String again = "urn:test:" + UUID.randomUUID();
        take(written.replace(uri, again), "application/ld+json");
        assertThat(told(editor, again).getString("data.article.byline")).isEqualTo(byline);
        assertThat(told(editor, again).getString("data.article.creditLine")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void a_feed_has_section_and_subjects_with_their_codes(String kind) {
        String section = "tarns-" + UUID.randomUUID();
        String uri = "urn:test:" + UUID.randomUUID();
        List<Map<String, String>> subjects = List.of(
                Map.of("name", "swimming", "uri", "http://cv.example.org/swimming"),
                Map.of("name", "lakes", "literal", "dailies:la:17", "uri", "http://cv.example.org/lakes"),
                Map.of("name", "water", "literal", "http%3A%2F%2Fcv.example.org%2F:W 3"), Map.of("name", "plain"),
                Map.of("name", "of no scheme", "literal", ":a:b"), Map.of("name", "cold, deep", "rel", "keyword"),
                Map.of("literal", "medtop:20000587", "uri",
                        "http://cv.iptc.org/newscodes/mediatopic/20000587"),
                Map.of("uri", "http://cv.example.org/nameless"), Map.of("name", "same", "literal", "same"),
                Map.of("name", "s:x", "literal", "s:x"), Map.of("name", "//x", "literal", "://x"),
                Map.of("name", "://x", "literal", "::///x"),
                Map.of("name", "t\u00e4t", "uri", "http://cv.example.org/\u00e4"),
                Map.of("uri", "http://cv.example.org/?a&amp;b"), Map.of("name", "codeless", "scheme", "s"),
                Map.of("name", "also codeless", "scheme", "http://cv.example.org/\u00e4"));
        take(ninjs(uri).put("subjects", subjects).put("genres", List.of(Map.of("name", section))).encode(),
                "application/json");
        Map<String, Object> first = told(editor, uri).getMap("data.article");
        String again = "urn:test:" + UUID.randomUUID();
        take(feed(kind, section).replace(uri, again), "application/" + kind + "+xml");
        Map<String, Object> second = told(editor, again).getMap("data.article");
        for (String name : List.of("category", "source", "subjects", "keywords", "headline", "byline", "language",
                "publishedAt",
                "standfirst", "copyrightNotice", "sections")) {
            assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
        }
    }

    @ParameterizedTest
    @CsvSource({NINJS + ", application/json", "application/xml, application/xml",
            "application/ld+json, application/ld+json"})
    void addresses_of_subjects_come_back_as_they_are_though_a_format_has_room_for_uris_alone(String accept,
            String mediaType) {
        List<String> addresses = List.of("http://cv.example.org/\u00e4?a b", "http://cv.example.org/\u00e4",
                "http://cv.example.org/%c3%a4", "topics/water", "water & wine", "100%", "urn:x-newsgraph:term:x",
                "https://t\u00e4t.example/\u6c34#\u00fc", "http://cv.example.org/e\u0301",
                "http://cv.example.org/%C3%A9",
                "http://cv.example.org/\u00e9", "http://cv.example.org/%C3%A4");
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).put("subjects", addresses.stream().map(address -> Map.of("uri", address)).toList()).encode(),
                "application/json");
        List<String> taken = told(editor, uri).getList("data.article.subjects.uri");
        assertThat(taken).hasSameSizeAs(addresses);
        String written = write(editor, uri, accept);
        if (accept.equals(NINJS)) {
            assertThat(Schemas.problemsOfNinjs(written)).isEmpty();
        }
        String again = "urn:test:" + UUID.randomUUID();
        take(written.replace(uri, again), mediaType);
        assertThat(told(editor, again).getList("data.article.subjects.uri")).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({NINJS + ", application/json", "application/xml, application/xml"})
    void codes_of_subjects_come_back_with_their_schemes_and_no_address_is_made_of_what_is_none(String accept,
            String mediaType) {
        List<Map<String, String>> subjects = List.of(Map.of("name", "a", "scheme", "s", "code", "//x"),
                Map.of("name", "b", "scheme", "medtop", "code", "a b"),
                Map.of("name", "c", "scheme", "s", "code", "%2F/x"));
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).put("subjects", subjects).encode(), "application/json");
        List<Map<String, String>> taken = told(editor, uri).getList("data.article.subjects");
        assertThat(taken).extracting(subject -> subject.get("code")).containsExactly("//x", "a b", "%2F/x");
        String written = write(editor, uri, accept);
        assertThat(written).doesNotContain("x-newsgraph:term");
        String again = "urn:test:" + UUID.randomUUID();
        take(written.replace(uri, again), mediaType);
        assertThat(told(editor, again).getList("data.article.subjects")).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Oslo | Oslo has a new quay. | true", "OSLO | OSLO has a new quay. | true",
            "OSLO, Norway (AP) | OSLO, Norway (AP) - There is a new quay. | false",
            "OSLO | OSLO, Norway (AP) - There is a new quay. | true"})
    void a_dateline_stands_above_a_plain_text_unless_it_is_read_from_there(String dateline, String text,
            boolean above) {
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).put("located", dateline).put("bodies", List.of(Map.of("role", "main", "value", text
                + "\n\nBoats came in."))).encode(), "application/json");
        String written = write(editor, uri, "text/plain");
        assertThat(written.contains("dateline: " + dateline)).as(written).isEqualTo(above);
        String again = "urn:test:" + UUID.randomUUID();
        take(written.replace(uri, again).replaceFirst("slug: .*\n", ""), "text/plain");
        assertThat(told(editor, again).getString("data.article.dateline")).isEqualTo(dateline);
    }

    @ParameterizedTest
    @CsvSource({NINJS + ", application/json", "application/xml, application/xml",
            "application/ld+json, application/ld+json"})
    void an_article_of_which_no_source_is_known_comes_back_without_one(String accept, String mediaType) {
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = ninjs(uri);
        sent.remove("infoSources");
        take(sent.encode(), "application/json");
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, accept).replace(uri, again), mediaType);
        assertThat(told(editor, again).getString("data.article.source")).isNull();
    }

    @Test
    void words_that_look_like_marks_are_words_in_json_ld_that_we_have_written() {
        String uri = "urn:test:" + UUID.randomUUID();
        List<String> words = List.of("The quay is open.", "> not quoted", "# no heading", "\\\\server\\share is down.",
                "\\ alone");
        take("---\nuri: " + uri
                + "\ntitle: Quay\nlang: en\n---\nThe quay is open.\n\n\\> not quoted\n\n\\# no heading\n\n"
                + "\\\\\\\\server\\share is down.\n\n\\\\ alone\n", "text/markdown");
        assertThat(told(editor, uri).getList("data.article.sections[0].paragraphs.text")).isEqualTo(words);
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, "application/ld+json").replace(uri, again), "application/ld+json");
        assertThat(told(editor, again).getList("data.article.sections[0].paragraphs.text")).isEqualTo(words);
    }

    /** The headline is derived, and in the first case has all words of the first paragraph. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            NINJS + " | application/json | WICK (MW) - The harbour voted.",
            "application/xml | application/xml | The harbour voted.",
            "application/ld+json | application/ld+json | The harbour voted.",
            NINJS + " | application/json | It voted. Boats left."})
    void an_article_without_a_headline_keeps_all_its_paragraphs_and_gets_none(String accept, String mediaType,
            String first) {
        String uri = "urn:test:" + UUID.randomUUID();
        String told = "{ article(uri: \"%s\") { headline headlineDerived text sections { heading paragraphs { role text } } } }";
        take("uri: " + uri + "\n\n" + first + "\n\nThe vote was 52 to 48.", "text/plain");
        Map<String, Object> before = editor.ask(told.formatted(uri)).getMap("data.article");
        assertThat(before).containsEntry("headlineDerived", true);
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, accept).replace(uri, again), mediaType);
        assertThat(editor.ask(told.formatted(again)).getMap("data.article")).isEqualTo(before);
    }

    private String result(Keyed key, String line) {
        return given().header("Authorization", "Bearer " + key.secret()).header("Content-Type", "application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8)).post("/ingest").asString();
    }

    private JsonObject exported(String id) {
        return new JsonObject(given().header("Authorization", "Bearer " + editor.secret())
                .header("Accept", "application/json").get("/articles/" + id).asString());
    }

    @Test
    void a_line_of_an_export_is_the_article_that_it_was_made_of_though_that_has_no_uri() {
        String id = new JsonObject(given().header("Authorization", "Bearer " + editor.secret())
                .header("Content-Type", "text/plain").body("Boat " + UUID.randomUUID() + " came in.\n\nIt left.")
                .post("/ingest").asString()).getString("id");
        JsonObject line = exported(id);
        assertThat(result(editor, line.encode())).contains("UNCHANGED", id);
        String edited = line.copy().put("text", line.getString("text") + "\nIt came back.").encode();
        assertThat(result(editor, edited)).contains("REVISED", id);
        assertThat(exported(id).getString("text")).contains("It came back.");
        String late = line.copy().put("text", line.getString("text") + "\nIt sank.").encode();
        assertThat(result(editor, late)).as("another revision has come since").contains("OUTDATED", id);
        assertThat(result(editor, line.encode())).as("as Monday's export has it").contains("OUTDATED", id);
        assertThat(exported(id).getString("text")).contains("It came back.");
    }

    @Test
    void a_moment_that_the_database_does_not_know_makes_a_line_no_more_than_an_article() {
        for (String created : List.of("0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z")) {
            String slug = "s-" + UUID.randomUUID();
            assertThat(result(editor, new JsonObject().put("id", "QXJ0aWNsZTox").put("slug", slug)
                    .put("firstCreated", created).put("text", "Tom Reed went home " + slug + ".").encode()))
                    .as(created).contains("CREATED");
        }
    }

    @Test
    void an_article_of_another_installation_with_the_same_number_never_overwrites_ours() {
        String words = "Boat " + UUID.randomUUID() + " came in.";
        String id = new JsonObject(given().header("Authorization", "Bearer " + editor.secret())
                .header("Content-Type", "text/plain").body(words).post("/ingest").asString()).getString("id");
        JsonObject line = exported(id);
        String other = line.getString("text").replace("came in", "sank");
        assertThat(result(editor, line.copy().put("text", other).put("firstCreated", "2020-01-01T00:00:00Z").encode()))
                .contains("FAILED", "slug");
        assertThat(result(editor, line.copy().put("text", other.replaceFirst("slug: .*\n", "")).put("slug", "s-" + UUID
                .randomUUID()).encode())).contains("CREATED").doesNotContain("\"" + id + "\"");
        assertThat(exported(id).getString("text")).contains("came in").doesNotContain("sank");
    }

    private static String feed(String kind, String section) {
        return new String(given().queryParam("category", section).get("/feed." + kind).asByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_feed_of_an_article_without_a_section_gives_it_none() {
        String name = "lidos-" + UUID.randomUUID();
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = ninjs(uri).put("subjects", List.of(Map.of("name", "plain"))).put("language", "en")
                .put("bodies", List.of(Map.of("role", "main", "value", "The " + name + " is open.")));
        sent.remove("genres");
        take(sent.encode(), "application/json");
        String again = "urn:test:" + UUID.randomUUID();
        String feed = given().queryParam("text", name).get("/feed.atom").asString();
        take(feed.replace(uri, again), "application/atom+xml");
        assertThat(told(editor, again).getString("data.article.category")).isNull();
        assertThat(told(editor, again).getList("data.article.subjects.name")).isEqualTo(List.of("plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void an_article_without_a_byline_or_source_comes_back_from_a_feed_without_one(String kind) {
        String section = "piers-" + UUID.randomUUID();
        String uri = "urn:test:" + UUID.randomUUID();
        JsonObject sent = ninjs(uri).put("genres", List.of(Map.of("name", section)));
        sent.remove("by");
        sent.remove("infoSources");
        take(sent.encode(), "application/json");
        String again = "urn:test:" + UUID.randomUUID();
        take(feed(kind, section).replace(uri, again), "application/" + kind + "+xml");
        assertThat(told(editor, again).getString("data.article.byline")).isNull();
        assertThat(told(editor, again).getString("data.article.source")).isNull();
    }

    @Test
    void a_comma_in_the_only_keyword_is_part_of_it() {
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).put("subjects", List.of(Map.of("name", "Smith, John", "rel", "keyword"))).encode(),
                "application/json");
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, "application/ld+json").replace(uri, again), "application/ld+json");
        assertThat(told(editor, again).getList("data.article.keywords")).isEqualTo(List.of("Smith, John"));
    }

    @ParameterizedTest
    @CsvSource({"text/plain, text/plain", "application/json, application/x-ndjson"})
    void items_of_a_list_come_back_as_items_whatever_their_numbers(String accept, String mediaType) {
        String uri = "urn:test:" + UUID.randomUUID();
        take("<link rel=canonical href=\"" + uri + "\"><article><h1>Tarns</h1><p>These are open:</p>"
                + "<ol start=5 reversed><li>Long Tarn</li><li value=9>Deep Tarn<p>It is cold.</p></li></ol></article>",
                "text/html");
        String again = "urn:test:" + UUID.randomUUID();
        take(write(editor, uri, accept).replace(uri, again).replaceAll(
                "slug: [a-z0-9-]+(?:\n|\\\\n)|\"slug\":\"[^\"]*\",",
                ""), mediaType);
        String roles = "{ article(uri: \"%s\") { sections { paragraphs { role text } } } }";
        assertThat(editor.ask(roles.formatted(again)).getMap("data.article"))
                .isEqualTo(editor.ask(roles.formatted(uri)).getMap("data.article"));
        assertThat(editor.ask(roles.formatted(again)).getList("data.article.sections[0].paragraphs.role"))
                .isEqualTo(List.of("LEAD", "LIST_ITEM", "LIST_ITEM", "LIST_ITEM"));
    }

    @Test
    void who_stands_in_a_cell_of_a_table_is_found_at_its_place() {
        String uri = "urn:test:" + UUID.randomUUID();
        take("---\nuri: " + uri + "\nlang: en\n---\nTilda Rosvall, the mayor of Oslo, counted boats.\n\n"
                + "| Owner | Boats |\n|---|---|\n| | 2 |\n| Tilda Rosvall | 3 |\n", "text/markdown");
        List<Map<String, Object>> paragraphs = editor.ask("{ article(uri: \"" + uri
                + "\") { sections { paragraphs { text mentions { text start end } } } } }")
                .getList("data.article.sections[0].paragraphs");
        assertThat(paragraphs).extracting(paragraph -> paragraph.get("text")).containsExactly(
                "Tilda Rosvall, the mayor of Oslo, counted boats.", "Owner | Boats", "| 2", "Tilda Rosvall | 3");
        assertThat(paragraphs.get(3).get("mentions")).asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of("text", "Tilda Rosvall", "start", 0, "end", 13));
    }

    @Test
    void what_nobody_sees_is_part_of_no_name_and_hides_no_word() {
        String uri = "urn:test:" + UUID.randomUUID();
        String text = "Yesterday Ms Tor\u00ADbjo\u00ADrg Vel\u00ADma\u00ADrin\u200B met Ostrava Velmarin\u2060 Council\u200B chief\u200E Ada Lind.";
        take("uri: " + uri + "\nlanguage: en\nheadline: A meeting\n\n" + text, "text/plain");
        List<Map<String, Object>> mentions = editor.ask("{ article(uri: \"" + uri
                + "\") { mentions { text start end entity { name } } } }").getList("data.article.mentions");
        assertThat(mentions).isNotEmpty().allSatisfy(mention -> {
            assertThat(mention.get("text"))
                    .isEqualTo(text.substring((int) mention.get("start"), (int) mention.get("end")));
            assertThat(mention.toString().replaceFirst("text=[^,]*,", ""))
                    .doesNotContainPattern("[\u00AD\u200B\u200E\u2060]");
            assertThat(mention.get("text").toString()).doesNotContainPattern("[\u00AD\u200B\u200E\u2060]$");
        });
        assertThat(mentions).extracting(mention -> String.valueOf(mention.get("entity")))
                .contains("{name=Torbjorg Velmarin}");
        for (String words : List.of("Velmarin Council", "Torbjorg")) {
            assertThat(editor.ask("{ search(text: \"" + words + "\") { nodes { article { uri } } } }").prettify())
                    .as(words).contains(uri);
        }
    }

    @Test
    void what_the_desk_notes_goes_to_those_alone_who_may_read_it() {
        String uri = "urn:test:" + UUID.randomUUID();
        take(ninjs(uri).encode(), "application/json");
        for (String format : List.of(NINJS, "application/xml", "application/json")) {
            assertThat(write(editor, uri, format)).as(format).contains("Check the depth");
            assertThat(write(Keyed.with(Role.PARTNER), uri, format)).as(format).contains("The tarn is open")
                    .doesNotContain("Check the depth");
        }
        String id = told(editor, uri).getString("data.article.id");
        // Whoever is on this machine may edit, but an answer without a key is for everybody to keep.
        assertThat(given().header("Accept", NINJS).get("/articles/" + id).asString()).doesNotContain("edNote");
    }
}
