package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a provider says of an article beside its text is kept, told and, when the article is killed, forgotten. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticularsTest {
    private static final Map<String, Object> ELECTION = Map.of("scheme", "medtop", "code", "20000587", "uri",
            "http://cv.iptc.org/newscodes/mediatopic/20000587", "name", "election");
    private static final Map<String, Object> ALL = Map.ofEntries(Map.entry("dateline", "OSLO, May 2 (Meridian)"),
            Map.entry("source", "Meridian Wire"), Map.entry("sourceVersion", "3"),
            Map.entry("sourceUpdatedAt", "2025-05-02T08:00:00Z"), Map.entry("copyrightHolder", "Meridian Wire plc"),
            Map.entry("copyrightNotice", "\u00a9 2025 Meridian \"Wire\"\\plc"), Map.entry("usageTerms", "Print only"),
            Map.entry("creditLine", "Meridian/Ana Ruiz"), Map.entry("urgency", 4),
            Map.entry("keywords", List.of("votes", "a \"quoted\", \\{odd} one")),
            Map.entry("subjects", List.of(ELECTION)));
    @Inject
    Sql sql;

    private static Map<String, Object> article(String uri, Map<String, ?> more) {
        Map<String, Object> article = new HashMap<>(Map.of("uri", uri, "text", "Norway votes in Oslo."));
        article.putAll(more);
        return article;
    }

    private static String ingest(String uri, Map<String, ?> more) {
        return Newsroom.ingest(article(uri, more)).get("ingestArticles[0].status");
    }

    @Test
    void all_of_it_is_told_to_readers() {
        ingest("test:particulars", ALL);
        GraphQL.Answer answer = GraphQL.ask("article/particulars", Map.of("uri", "test:particulars"));
        Map<String, Object> told = new HashMap<>(answer.<Map<String, Object>>get("article"));
        assertThat(told.remove("revisions")).isEqualTo(List.of(
                Map.of("number", 1, "sourceVersion", "3", "sourceUpdatedAt", "2025-05-02T08:00:00Z")));
        assertThat(told).isEqualTo(ALL);
        assertThat(answer.statements()).isEqualTo(5);
    }

    @Test
    void an_article_without_any_says_so() {
        ingest("test:plain", Map.of());
        Map<String, Object> told = GraphQL.ask("article/particulars", Map.of("uri", "test:plain")).get("article");
        assertThat(told).containsEntry("subjects", List.of()).containsEntry("keywords", List.of())
                .containsEntry("urgency", null).containsEntry("source", null);
    }

    @Test
    void a_change_of_any_of_it_makes_a_revision() {
        ingest("test:rights", ALL);
        assertThat(ingest("test:rights", ALL)).isEqualTo("UNCHANGED");
        Map<String, Object> other = new HashMap<>(ALL);
        other.put("usageTerms", "Print and web");
        assertThat(ingest("test:rights", other)).isEqualTo("REVISED");
    }

    @Test
    void the_editorial_note_is_for_the_desk_and_stays_until_there_is_another() {
        ingest("test:note", Map.of("editorialNote", "Check the name."));
        ingest("test:note", Map.of("headline", "Votes"));
        String id = sql.rows(SqlText.of("SELECT id FROM article WHERE uri = 'test:note'"),
                row -> GlobalId.of("Article", row.number("id"))).get(0);
        GraphQL.Answer desk = GraphQL.send("query($id: ID!) { deskArticle(id: $id) { editorialNote revisionNumber } }",
                Map.of("id", id));
        assertThat(desk.<Map<String, Object>>get("deskArticle"))
                .isEqualTo(Map.of("editorialNote", "Check the name.", "revisionNumber", 2));
    }

    @ParameterizedTest
    @CsvSource({"urgency, 0", "urgency, 10"})
    void an_urgency_out_of_bounds_is_refused(String field, int value) {
        GraphQL.Answer answer = Newsroom.ingest(article("test:refused", Map.of(field, value)));
        assertThat(answer.<String>get("ingestArticles[0].problem.field")).isEqualTo(field);
    }

    @Test
    void more_than_a_hundred_keywords_or_an_empty_subject_are_refused() {
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "k" + i).toList();
        GraphQL.Answer answer = Newsroom.ingest(article("test:many", Map.of("keywords", many)),
                article("test:empty", Map.of("subjects", List.of(Map.of("scheme", "medtop")))));
        assertThat(answer.<String>list("ingestArticles.problem.field")).containsExactly("keywords", "subjects");
    }

    @Test
    void a_kill_deletes_it() {
        ingest("test:killed-particulars", ALL);
        String id = GraphQL.send("{ article(uri: \"test:killed-particulars\") { id } }", Map.of()).get("article.id");
        GraphQL.send("mutation { killArticle(id: \"" + id + "\") { status } }", Map.of());
        List<String> left = sql.rows(SqlText.of("""
                SELECT concat(r.source, r.copyright_holder, r.copyright_notice, r.usage_terms, r.credit_line, r.urgency,
                    a.source, a.editorial_note, (SELECT count(*) FROM subject s WHERE s.revision_id = r.id)) AS said
                FROM article a JOIN revision r ON r.article_id = a.id WHERE a.uri = 'test:killed-particulars'"""),
                row -> row.text("said"));
        assertThat(left).containsExactly("0");
    }
}
