package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Newsroom.HARBOUR_ALLIANCE;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestTest {
    @Inject
    Sql sql;

    private static GraphQL.Answer ingest(String uri, String text) {
        return Newsroom.ingest(Map.of("uri", uri, "text", text));
    }

    private static String status(GraphQL.Answer answer) {
        return answer.get("ingestArticles[0].status");
    }

    @Test
    void a_plain_text_becomes_lead_and_sections() {
        ingest("test:structure", HARBOUR_ALLIANCE);
        GraphQL.Answer answer = GraphQL.ask("article/structure", Map.of("uri", "test:structure"));
        assertThat((String) answer.get("article.publicationDate")).isEqualTo("2025-02-11");
        assertThat((List<String>) answer.<List<String>>get("article.sections.heading"))
                .containsExactly(null, "Watching the Northern Lanes", "Paying for the Ships");
        assertThat((String) answer.get("article.sections[0].paragraphs[0].role")).isEqualTo("LEAD");
    }

    @Test
    void a_surname_resolves_to_the_full_name_with_its_rule() {
        ingest("test:surname", HARBOUR_ALLIANCE);
        GraphQL.Answer answer = GraphQL.ask("article/structure", Map.of("uri", "test:surname"));
        String found = "article.sections.paragraphs.flatten().mentions.flatten().findAll { it.text == 'Sandgren' }";
        assertThat((List<String>) answer.<List<String>>get(found + ".rule"))
                .containsExactly("SURNAME", "TITLE_SURNAME", "SURNAME");
        assertThat((List<String>) answer.<List<String>>get(found + ".entity.name")).containsOnly("Julia Sandgren");
        assertThat((List<String>) answer.<List<String>>get(found + ".antecedent.text"))
                .containsOnly("Julia Sandgren");
    }

    @Test
    void the_text_at_a_mentions_offsets_is_the_mention() {
        ingest("test:offsets", "headline Party \uD83D\uDE00 in Oslo\n\n\uD83D\uDE00 Norway and Germany met in Oslo.");
        GraphQL.Answer answer = GraphQL.ask("article/structure", Map.of("uri", "test:offsets"));
        String text = answer.get("article.text");
        List<Map<String, Object>> mentions = answer.get("article.mentions");
        assertThat(mentions).isNotEmpty().allSatisfy(m -> assertThat(
                text.substring((int) m.get("articleStart"), (int) m.get("articleEnd"))).isEqualTo(m.get("text")));
    }

    @Test
    void every_stored_mention_is_the_text_at_its_offsets_in_both_units() {
        ingest("test:units", HARBOUR_ALLIANCE);
        List<Integer> wrong = sql.rows(SqlText.of("""
                SELECT count(*) AS n FROM mention m JOIN revision r ON r.id = m.revision_id
                LEFT JOIN section s ON s.id = m.section_id LEFT JOIN paragraph p ON p.id = m.paragraph_id
                WHERE substr(coalesce(p.text, s.heading, r.headline), m.start_cp + 1, m.end_cp - m.start_cp) <> m.text
                """), row -> row.integer("n"));
        assertThat(wrong).containsExactly(0);
    }

    @Test
    void the_same_content_again_changes_nothing() {
        assertThat(status(ingest("test:same", "Norway spoke."))).isEqualTo("CREATED");
        assertThat(status(ingest("test:same", "Norway spoke."))).isEqualTo("UNCHANGED");
    }

    @Test
    void changed_content_makes_a_revision() {
        ingest("test:revised", "Norway spoke.");
        GraphQL.Answer answer = ingest("test:revised", "Norway spoke twice.");
        assertThat(status(answer)).isEqualTo("REVISED");
        assertThat((Integer) answer.get("ingestArticles[0].article.revisionNumber")).isEqualTo(2);
    }

    @Test
    void one_bad_article_does_not_stop_the_next() {
        GraphQL.Answer answer = Newsroom.ingest(Map.of("text", "a\u0000b"), Map.of("text", " \u200B\u2060 "),
                Map.of("uri", "test:next", "text", "Norway went on."));
        assertThat((List<String>) answer.<List<String>>get("ingestArticles.status"))
                .containsExactly("FAILED", "FAILED", "CREATED");
        assertThat((List<String>) answer.<List<String>>get("ingestArticles.problem.code"))
                .containsExactly("TEXT_INVALID_CHARACTER", "TEXT_EMPTY");
        assertThat((Integer) answer.get("ingestArticles[0].problem.offset")).isEqualTo(1);
    }

    @Test
    void a_text_over_one_mebibyte_is_refused() {
        GraphQL.Answer answer = Newsroom.ingest(Map.of("text", "x".repeat((1 << 20) + 1)));
        assertThat((String) answer.get("ingestArticles[0].problem.code")).isEqualTo("TEXT_TOO_LONG");
    }

    @Test
    void appearances_equal_a_recount_from_mentions() {
        ingest("test:recount", HARBOUR_ALLIANCE);
        ingest("test:recount", "Germany and Norway met in Oslo.");
        List<Integer> differing = sql.rows(SqlText.of("""
                SELECT count(*) AS n FROM (SELECT entity_id, article_id, mention_count::bigint FROM appearance) x
                FULL JOIN (SELECT m.entity_id, a.id AS article_id, count(*) AS mention_count FROM published_article a
                    JOIN mention m ON m.revision_id = a.revision_id WHERE m.entity_id IS NOT NULL AND m.form = 'NAME'
                    AND m.verdict <> 'REJECTED' GROUP BY 1, 2) y
                USING (entity_id, article_id, mention_count) WHERE x IS NULL OR y IS NULL"""),
                row -> row.integer("n"));
        assertThat(differing).containsExactly(0);
    }
}
