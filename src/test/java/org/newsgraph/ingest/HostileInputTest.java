package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Input at the edge of what is admitted, and beyond. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileInputTest {
    private static final String TEXTS = "query($u: String!) { article(uri: $u) { text standfirst sections { heading"
            + " paragraphs { role text mentions { text } } } } }";

    @Inject
    AgroalDataSource database;

    private static List<String> results(GraphQL.Answer answer) {
        return answer.json().getList(
                "data.ingestArticles.collect { it.status + ' ' + it.problem?.code + ' ' + it.problem?.field }");
    }

    @Test
    void one_unreadable_date_stops_no_other_article() {
        GraphQL.Answer answer = Newsroom.ingest(
                Map.of("uri", "hostile:date-1", "text", "It rained.", "publicationDate", "2024-02-30"),
                Map.of("uri", "hostile:date-2", "text", "It rained.", "publicationDate", "0000-01-01"),
                Map.of("uri", "hostile:date-3", "text", "It rained.", "publishedAt", "9999-12-31T23:59:59-14:00"),
                Map.of("uri", "hostile:date-4", "text", "It rained.", "publishedAt", "2024-02-28T10:00:00+01:00"));
        assertThat(results(answer)).containsExactly("FAILED INVALID_ARGUMENT publicationDate",
                "FAILED INVALID_ARGUMENT publicationDate", "FAILED INVALID_ARGUMENT publishedAt", "CREATED null null");
    }

    @Test
    void a_date_in_the_text_that_no_calendar_has_stays_text() {
        Newsroom.ingest(Map.of("uri", "hostile:year", "text", "date 0000-01-01\n\nIt rained."));
        assertThat((String) GraphQL.send(TEXTS, Map.of("u", "hostile:year")).get("article.text"))
                .contains("0000-01-01");
    }

    @Test
    void a_heading_under_a_headline_of_the_senders_is_kept() {
        Newsroom.ingest(Map.of("uri", "hostile:heading", "headline", "Port dispute drags on", "text",
                "Background of the Dispute\n\nMarta Olsen sued in May.\n\nWhat Comes Next\n\nOlsen will appeal."));
        assertThat(GraphQL.send(TEXTS, Map.of("u", "hostile:heading")).<String>list("article.sections.heading"))
                .containsExactly("Background of the Dispute", "What Comes Next");
    }

    @Test
    void a_printed_standfirst_is_searched_and_read_for_names() {
        Newsroom.ingest(Map.of("uri", "hostile:standfirst", "text", "Dockers vote to strike\n\n"
                + "Union leader Oskar Wendt warned of a zebrafishport.\n\nBy Ana Ruiz\n\nThe vote was close."));
        GraphQL.Answer answer = GraphQL.send(TEXTS, Map.of("u", "hostile:standfirst"));
        assertThat((String) answer.get("article.standfirst")).startsWith("Union leader");
        assertThat(answer.<String>list("article.sections[0].paragraphs.role")).containsExactly("STANDFIRST", "LEAD");
        assertThat(answer.<String>list("article.sections[0].paragraphs[0].mentions.text")).contains("Oskar Wendt");
        assertThat((int) GraphQL.send("{ search(text: \"zebrafishport\") { totalCount } }", Map.of())
                .get("search.totalCount")).isEqualTo(1);
    }

    @Test
    void a_uri_that_no_index_can_hold_is_refused() {
        String wide = "urn:" + IntStream.range(0, 990).mapToObj(i -> Character.toString(0x4E00 + i * 7))
                .collect(Collectors.joining());
        assertThat(results(Newsroom.ingest(Map.of("uri", wide, "text", "It rained."))))
                .containsExactly("FAILED TEXT_TOO_LONG uri");
    }

    @Test
    void a_text_of_very_many_different_words_is_taken_in_and_found_by_its_opening() throws SQLException {
        String words = IntStream.range(0, 60_000).mapToObj(i -> Integer.toString(i, 36) + "ing")
                .collect(Collectors.joining(" "));
        String headings = IntStream.range(0, 9_000)
                .mapToObj(i -> "## " + Integer.toString(i + 70_000, 36) + "ing ending"
                        + i + "\n\nDry.")
                .collect(Collectors.joining("\n\n"));
        assertThat(results(Newsroom.ingest(Map.of("uri", "hostile:words", "text", words + ".\n\n" + headings))))
                .containsExactly("CREATED null null");
        assertThat(Recount.differences(database)).noneMatch(wrong -> wrong.contains("search texts"));
    }

    @Test
    void a_language_that_is_no_tag_is_refused() {
        assertThat(results(Newsroom.ingest(Map.of("text", "It rained.", "language", "en-!!!"),
                Map.of("text", "It rained.", "language", "en-verybadlongtag"))))
                .containsOnly("FAILED INVALID_ARGUMENT language");
    }

    @Test
    void null_for_the_kind_of_an_alias_is_the_default() {
        assertThat(Mutation.id("createPerson(input: {name: \"Vera Nullova\", aliases: [{name: \"V N\", kind: null}]})"))
                .isNotBlank();
    }

    @Test
    void a_mutation_that_fails_hides_no_other() {
        GraphQL.Answer answer = GraphQL.send("mutation { a: createPerson(input: {name: \"Two One\"}) { id }"
                + " b: createPerson(input: {name: \"\"}) { id } c: createPerson(input: {name: \"Two Three\"}) { id } }",
                Map.of());
        assertThat((String) answer.get("a.id")).isNotBlank();
        assertThat((Object) answer.get("b")).isNull();
        assertThat((String) answer.get("c.id")).isNotBlank();
    }

    @Test
    void a_number_that_is_no_int_is_refused() {
        for (Object size : List.of(4_294_967_297L, 2_147_483_648L, "1", 1.5)) {
            assertThat(GraphQL.send("query($n: Int) { articles(first: $n) { totalCount } }", Map.of("n", size))
                    .errorCode())
                    .isEqualTo("VALIDATION_ERROR");
        }
        assertThat(GraphQL.send("{ articles(first: 4294967297) { totalCount } }", Map.of()).errorCode())
                .isEqualTo("VALIDATION_ERROR");
    }
}
