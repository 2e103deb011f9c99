package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever format an article comes in, all that is said of it is kept, and does what it says, whatever format it goes out. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryFormatTest {
    private static final String FAR = "2999-01-01T00:00:00Z";
    private static final String FIELDS = "{ id headline standfirst byline dateline language category publishedAt source"
            + " copyrightHolder copyrightNotice usageTerms creditLine urgency keywords subjects { scheme code name }"
            + " sections { paragraphs { text } } }";
    private static final Map<String, Object> TOLD = Map.ofEntries(Map.entry("headline", "Quay open"),
            Map.entry("standfirst", "Boats are back."), Map.entry("byline", "By Ana Ruiz"),
            Map.entry("dateline", "PORT AMBER, March 4"), Map.entry("language", "en"),
            Map.entry("category", "harbour"), Map.entry("publishedAt", "2025-03-04T09:15:00Z"),
            Map.entry("source", "Meridian Wire"), Map.entry("copyrightHolder", "Meridian plc"),
            Map.entry("copyrightNotice", "(c) 2025 Meridian"), Map.entry("usageTerms", "Print only"),
            Map.entry("creditLine", "MW/Ruiz"), Map.entry("urgency", 4), Map.entry("keywords", List.of("boats")),
            Map.entry("editorialNote", "Check the depth"),
            Map.entry("subjects", List.of(Map.of("scheme", "medtop", "code", "20000587", "name", "election"))));
    /** Formats out, as what they come in again, and what they have no word for. */
    private static final Map<String, List<String>> WAYS_OUT = Map.of("application/ninjs+json",
            List.of("application/json"), "application/xml", List.of("application/xml"),
            "application/ld+json", List.of("application/ld+json", "urgency", "editorialNote"),
            "application/json", List.of("application/x-ndjson"),
            "text/plain", List.of("text/plain", "copyrightHolder", "copyrightNotice", "usageTerms", "creditLine",
                    "urgency", "keywords", "subjects", "editorialNote", "source"),
            "/feed.atom", List.of("application/atom+xml", "dateline", "urgency", "editorialNote"),
            "/feed.rss", List.of("application/rss+xml", "dateline", "urgency", "editorialNote"));

    @Inject
    Table table;

    private final Keyed editor = Keyed.with(Role.EDITOR);
    private final Keyed reader = Keyed.with(Role.PARTNER);
    private final String uri = "urn:test:" + UUID.randomUUID();
    /** In no other text. */
    private final String word = "quay" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "z");

    private String send(String mediaType, String document) {
        List<String> lines = given().header("Authorization", "Bearer " + editor.secret())
                .header("Content-Type", mediaType + "; charset=utf-8").body(document.getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString().lines().toList();
        assertThat(lines).as(document).hasSize(1);
        return JsonPath.from(lines.get(0)).getString("status");
    }

    private Map<String, Object> told(String which) {
        JsonPath answer = editor.ask("{ article(uri: \"" + which + "\") " + FIELDS + " }");
        Map<String, Object> told = new HashMap<>(answer.getMap("data.article"));
        told.putAll(desk(told.get("id")));
        return told;
    }

    private Map<String, Object> desk(Object id) {
        return editor.ask("{ deskArticle(id: \"" + id + "\") { editorialNote } }").getMap("data.deskArticle");
    }

    private Map<String, Object> seen() {
        return reader
                .ask("{ article(uri: \"" + uri + "\") { corrections { notice } sections { paragraphs { text } } } }")
                .getMap("data.article");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void what_is_said_of_it_is_kept_and_goes_out_in_each_format(WireFormat format) {
        assertThat(send(format.mediaType, format.version(uri, 1, word + " is shut."))).isEqualTo("CREATED");
        Map<String, Object> kept = told(uri);
        Map<String, Object> expected = new HashMap<>(TOLD);
        expected.keySet().removeAll(format.wordless);
        assertThat(kept).containsAllEntriesOf(expected);
        Map<String, String> written = new LinkedHashMap<>();
        WAYS_OUT.keySet().forEach(out -> written.put(out, written(kept.get("id"), out)));
        Map<String, Object> differences = new LinkedHashMap<>();
        written.forEach((out, document) -> differences.putAll(differences(kept, out, document)));
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, mode = EnumSource.Mode.EXCLUDE, names = {"ATOM", "RSS"})
    void the_dash_behind_a_dateline_is_no_part_of_it(WireFormat format) {
        send(format.mediaType,
                format.version(uri, 1, "Still.").replace("PORT AMBER, March 4", "PORT AMBER, March 4 -"));
        assertThat(told(uri)).containsEntry("dateline", "PORT AMBER, March 4");
    }

    private Map<String, Object> differences(Map<String, Object> kept, String out, String document) {
        List<String> again = WAYS_OUT.get(out);
        String copy = "urn:test:" + UUID.randomUUID();
        String written = document.replace(uri, copy)
                .replaceAll("slug: [a-z0-9-]+(?:\n|\\\\n)|\"slug\":\"[^\"]*\",", "");
        assertThat(send(again.get(0), written)).as(written).isEqualTo("CREATED");
        Map<String, Object> came = told(copy);
        Set<String> fields = new HashSet<>(kept.keySet());
        fields.remove("id");
        fields.removeAll(again.subList(1, again.size()));
        Map<String, Object> differences = new LinkedHashMap<>();
        fields.stream().filter(field -> !String.valueOf(came.get(field)).equals(String.valueOf(kept.get(field))))
                .forEach(field -> differences.put(out + " " + field, came.get(field) + " for " + kept.get(field)));
        return differences;
    }

    private String written(Object id, String out) {
        boolean feed = out.startsWith("/");
        return new String(
                given().header("Authorization", "Bearer " + editor.secret()).header("Accept", feed ? "*/*" : out)
                        .get(feed ? out + "?text=" + word : "/articles/" + id).asByteArray(),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "RSS")
    void a_kill_kills_and_what_comes_late_does_not_bring_it_back(WireFormat format) {
        send(format.mediaType, format.version(uri, 1, "Still."));
        assertThat(seen()).isNotNull();
        assertThat(send(format.mediaType, format.kill(uri, 2))).isEqualTo("KILLED");
        assertThat(send(format.mediaType, format.version(uri, 1, "Again."))).isEqualTo("OUTDATED");
        assertThat(send(format.mediaType, format.kill(uri, 2))).isEqualTo("UNCHANGED");
        assertThat(seen()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, mode = EnumSource.Mode.EXCLUDE, names = {"ATOM", "RSS"})
    void a_correction_has_its_text_and_is_told_to_readers(WireFormat format) {
        send(format.mediaType, format.version(uri, 1, "Ten."));
        assertThat(send(format.mediaType, format.correction(uri, 2, "Nine."))).isEqualTo("REVISED");
        assertThat(send(format.mediaType, format.correction(uri, 2, "Nine."))).isEqualTo("UNCHANGED");
        assertThat(seen().toString()).contains("Nine.").doesNotContain("Ten.").contains("notice=");
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "RSS")
    void what_is_withheld_nobody_reads_until_a_version_that_is_usable(WireFormat format) {
        send(format.mediaType, format.version(uri, 1, "Still."));
        assertThat(send(format.mediaType, format.withheld(uri, 2))).isEqualTo("REVISED");
        assertThat(seen()).isNull();
        assertThat(send(format.mediaType, format.version(uri, 3, "Surely."))).isEqualTo("REVISED");
        assertThat(seen().toString()).contains("Surely.");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void an_embargo_hides_until_its_end(WireFormat format) {
        assertThat(send(format.mediaType, format.embargoed(uri, 1, FAR))).isEqualTo("CREATED");
        assertThat(seen()).isNull();
        assertThat(table.one("SELECT embargoed_until = ?::timestamptz FROM article WHERE uri = ?", FAR, uri))
                .isEqualTo("t");
    }
}
