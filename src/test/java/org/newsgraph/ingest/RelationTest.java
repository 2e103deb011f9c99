package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Newsroom.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Raw text in; who says what and who belongs where comes out. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelationTest {

    @Test
    void a_quotation_has_its_speaker_and_its_place_in_the_article() {
        ingest(Map.of("uri", "test:quoted", "text", "\uD83D\uDE00 \"It is over,\" Jennifer Quellmar said in Oslo."));
        GraphQL.Answer answer = GraphQL.ask("quotation/quoted", Map.of("uri", "test:quoted"));
        Map<String, Object> quotation = answer.get("article.quotations[0]");
        String text = answer.get("article.text");
        assertThat(text.substring((int) quotation.get("articleStart"), (int) quotation.get("articleEnd")))
                .isEqualTo(quotation.get("text")).isEqualTo("It is over,");
        assertThat((String) answer.get("article.quotations[0].speaker.name")).isEqualTo("Jennifer Quellmar");
        assertThat(answer.statements()).isEqualTo(7L);
    }

    @Test
    void a_revision_that_quotes_no_longer_takes_the_quotation_from_its_speaker() {
        ingest(Map.of("uri", "test:quoted-once", "text", "\"It is over,\" Jennifer Ondrek said in Oslo."));
        ingest(Map.of("uri", "test:quoted-too", "text", "\"It was long,\" Jennifer Ondrek said in Oslo."));
        GraphQL.Answer both = GraphQL.ask("quotation/of-person", Map.of("name", "Jennifer Ondrek"));
        assertThat((Integer) both.get("people.nodes[0].quotations.totalCount")).isEqualTo(2);
        assertThat((Boolean) both.get("people.nodes[0].quotations.pageInfo.hasNextPage")).isTrue();
        ingest(Map.of("uri", "test:quoted-too", "text", "Jennifer Ondrek said nothing in Oslo."));
        GraphQL.Answer one = GraphQL.ask("quotation/of-person", Map.of("name", "Jennifer Ondrek"));
        assertThat((Integer) one.get("people.nodes[0].quotations.totalCount")).isEqualTo(1);
    }

    @Test
    void an_affiliation_that_a_text_states_has_the_passage_as_evidence() {
        ingest(Map.of("uri", "test:stated", "text",
                "date 2025-03-01 Jennifer Asplom, chief executive of Quellum Industries Ltd, spoke in Oslo."));
        GraphQL.Answer answer = GraphQL.ask("affiliation/affiliations", Map.of("name", "Jennifer Asplom"));
        Map<String, Object> affiliation = answer.get("people.nodes[0].affiliations[0]");
        assertThat(affiliation).containsEntry("role", "chief executive").containsEntry("stated", true)
                .containsEntry("startDate", null);
        assertThat((String) answer.get("people.nodes[0].affiliations[0].evidence.nodes[0].text"))
                .isEqualTo("Jennifer Asplom, chief executive of Quellum Industries Ltd");
        assertThat((String) answer.get("people.nodes[0].affiliations[0].evidence.nodes[0].statedOn"))
                .isEqualTo("2025-03-01");
        assertThat(answer.statements()).isEqualTo(8L);
    }

    @Test
    void two_articles_that_state_one_affiliation_are_its_evidence() {
        String text = " Jennifer Bramwik, director of Quellum Software Ltd, spoke in Oslo.";
        ingest(Map.of("uri", "test:one", "text", "First" + text), Map.of("uri", "test:two", "text", "Second" + text));
        GraphQL.Answer answer = GraphQL.ask("affiliation/affiliations", Map.of("name", "Jennifer Bramwik"));
        assertThat((List<Integer>) answer.<List<Integer>>get("people.nodes[0].affiliations.evidence.totalCount"))
                .containsExactly(2);
    }

    @Test
    void an_affiliation_that_no_published_revision_states_is_gone() {
        ingest(Map.of("uri", "test:gone", "text",
                "Later Jennifer Corvell, director of Quellum Marine Ltd, spoke in Oslo."));
        ingest(Map.of("uri", "test:gone", "text", "Later Jennifer Corvell spoke in Oslo."));
        GraphQL.Answer answer = GraphQL.ask("affiliation/affiliations", Map.of("name", "Jennifer Corvell"));
        assertThat(answer.<List<?>>get("people.nodes[0].affiliations")).isEmpty();
    }

    @Test
    void an_affiliation_that_an_editor_removed_is_not_brought_back_by_the_next_article() {
        String states = " Jennifer Dolmark, director of Quellum Foods Ltd, spoke in Oslo.";
        ingest(Map.of("uri", "test:before", "text", "Later" + states));
        changed("removeMembership(id: \"" + affiliation("Jennifer Dolmark", 0) + "\")");
        ingest(Map.of("uri", "test:after", "text", "Today" + states),
                Map.of("uri", "test:weaker", "text", "Later Jennifer Dolmark of Quellum Foods Ltd left Oslo."));
        assertThat(affiliations("Jennifer Dolmark")).isEmpty();
        ingest(Map.of("uri", "test:other", "text", "Then Jennifer Dolmark, chair of Quellum Foods Ltd, spoke."));
        assertThat(affiliations("Jennifer Dolmark")).containsExactly("chair");
    }

    @Test
    void a_role_that_an_editor_corrected_is_not_brought_back_either() {
        String states = " Jennifer Elmark, director of Quellum Energy Ltd, spoke in Oslo.";
        ingest(Map.of("uri", "test:wrong-role", "text", "Later" + states));
        changed("updateMembership(id: \"" + affiliation("Jennifer Elmark", 0) + "\", input: {role: \"chair\"})");
        ingest(Map.of("uri", "test:wrong-again", "text", "Today" + states));
        assertThat(affiliations("Jennifer Elmark")).containsExactly("chair");
    }

    @Test
    void articles_that_state_one_affiliation_at_the_same_time_create_it_once() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int article = 0; article < 8; article++) {
            Map<String, Object> input = Map.of("uri", "test:at-once-" + article, "text",
                    "Later Jennifer Farholm, director of Quellum Motors Ltd, spoke in Oslo on day " + article + ".");
            writers.add(() -> {
                assertThat((String) ingest(input).get("ingestArticles[0].status")).isEqualTo("CREATED");
                return null;
            });
        }
        atOnce(writers);
        assertThat(affiliations("Jennifer Farholm")).containsExactly("director");
        GraphQL.Answer answer = GraphQL.ask("affiliation/affiliations", Map.of("name", "Jennifer Farholm"));
        assertThat((List<Integer>) answer.<List<Integer>>get("people.nodes[0].affiliations.evidence.totalCount"))
                .containsExactly(8);
    }

    private static void atOnce(List<Callable<Void>> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> affiliations(String person) {
        return GraphQL.ask("affiliation/affiliations", Map.of("name", person))
                .get("people.nodes[0].affiliations.role");
    }

    private static String affiliation(String person, int index) {
        return GraphQL.ask("affiliation/affiliations", Map.of("name", person))
                .get("people.nodes[0].affiliations[" + index + "].id");
    }

    @Test
    void nominals_are_shown_where_asked_for_and_counted_nowhere() {
        ingest(Map.of("uri", "test:forms", "text", "In Oslo NATO met. The alliance voted."));
        GraphQL.Answer answer = GraphQL.ask("mention/forms",
                Map.of("uri", "test:forms", "forms", List.of("NAME", "NOMINAL")));
        assertThat((List<String>) answer.<List<String>>get("article.names.text")).containsExactly("Oslo", "NATO");
        assertThat((List<String>) answer.<List<String>>get("article.all.text"))
                .containsExactly("Oslo", "NATO", "The alliance");
        assertThat((List<Integer>) answer.<List<Integer>>get("article.entities.mentionCount")).containsOnly(1);
        assertThat((String) answer.get("article.all[2].antecedent.text")).isEqualTo("NATO");
    }
}
