package org.newsgraph.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergeProposalTest {
    @Inject
    Table table;

    private static void ingest(String uri, String text) {
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", text)).get("ingestArticles[0].status"))
                .isIn("CREATED", "REVISED", "UNCHANGED");
    }

    private static GraphQL.Answer proposals(boolean dismissed) {
        return GraphQL.ask("merge/proposals", Map.of("dismissed", dismissed, "first", 100));
    }

    private static List<Map<String, Object>> about(String other, boolean dismissed) {
        return proposals(dismissed).get("mergeProposals.nodes.findAll { it.other.name == '" + other + "' }");
    }

    @Test
    void initials_that_an_article_explains_are_proposed_for_merging_and_not_merged() {
        ingest("test:merge:short", "The QHT met. The QHT voted.");
        ingest("test:merge:long", "The Quellin Harbour Trust (QHT) met on Monday.");
        assertThat(about("Quellin Harbour Trust", false)).singleElement().satisfies(proposal -> {
            assertThat(proposal).containsEntry("reason", "ACRONYM").containsEntry("dismissedAt", null);
            assertThat(proposal.get("entity")).isEqualTo(Map.of("name", "QHT", "provisional", true));
            assertThat(proposal.get("evidence")).isEqualTo(List.of(Map.of("uri", "test:merge:long")));
        });
    }

    @Test
    void a_middle_initial_makes_a_proposal() {
        ingest("test:merge:plain", "Mayor Jane Quarmby spoke.");
        ingest("test:merge:initial", "Mayor Jane T. Quarmby spoke.");
        assertThat(about("Jane T. Quarmby", false)).singleElement()
                .satisfies(proposal -> assertThat(proposal).containsEntry("reason", "NAME_VARIANT"));
    }

    @Test
    void two_middle_initials_are_two_people() {
        ingest("test:merge:b", "Mayor Jane B. Quistle spoke.");
        ingest("test:merge:c", "Mayor Jane C. Quistle spoke.");
        assertThat(about("Jane C. Quistle", false)).isEmpty();
    }

    @Test
    void of_two_names_that_come_in_at_the_same_time_each_pair_is_proposed() throws Exception {
        List<String> surnames = List.of("Quamber", "Quendle", "Quirrow", "Quathern", "Quudane", "Quyster");
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> articles = surnames.stream()
                    .flatMap(surname -> Stream.of("Ada " + surname, "Ada T. " + surname))
                    .map(name -> (Callable<Void>) () -> {
                        ingest("test:merge:at-once:" + name, "Mayor " + name + " spoke.");
                        return null;
                    }).toList();
            for (Future<Void> done : writers.invokeAll(articles)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(surnames).allSatisfy(surname -> assertThat(table.one("""
                SELECT (SELECT count(*) FROM named_entity WHERE name LIKE 'Ada %' || ?) - (SELECT count(*) FROM merge_proposal p
                    JOIN named_entity e ON e.id = p.entity_id WHERE e.name LIKE 'Ada %' || ?)""", surname, surname))
                .as("one entity, or two and their proposal").isEqualTo("1"));
    }

    @Test
    void a_dismissed_pair_is_not_proposed_again() {
        ingest("test:merge:d1", "Mayor Sven Quade spoke.");
        ingest("test:merge:d2", "Mayor Sven A. Quade spoke.");
        String id = (String) about("Sven A. Quade", false).get(0).get("id");
        GraphQL.Answer once = GraphQL.ask("merge/dismiss", Map.of("id", id));
        GraphQL.Answer twice = GraphQL.ask("merge/dismiss", Map.of("id", id));
        assertThat((String) once.get("dismissMergeProposal.dismissedAt")).isNotNull()
                .isEqualTo(twice.get("dismissMergeProposal.dismissedAt"));
        ingest("test:merge:d2", "Mayor Sven A. Quade spoke again.");
        assertThat(about("Sven A. Quade", false)).isEmpty();
        assertThat(about("Sven A. Quade", true)).hasSize(1);
    }

    @Test
    void initials_are_learned_for_a_provisional_entity() {
        ingest("test:merge:learn1", "The Querin River Board met.");
        ingest("test:merge:learn2", "The Querin River Board (QRB) met.");
        ingest("test:merge:learn3", "The QRB met.");
        assertThat(table.one("SELECT count(DISTINCT m.entity_id) FROM mention m JOIN article a"
                + " ON a.current_revision_id = m.revision_id WHERE a.uri LIKE 'test:merge:learn%'")).isEqualTo("1");
    }

    @Test
    void a_page_of_proposals_takes_six_statements_whatever_its_length() {
        ingest("test:merge:s1", "Mayor Lena Quint spoke.");
        ingest("test:merge:s2", "Mayor Lena F. Quint spoke.");
        ingest("test:merge:s3", "Mayor Lena Quirke spoke.");
        ingest("test:merge:s4", "Mayor Lena F. Quirke spoke.");
        GraphQL.Answer answer = proposals(false);
        assertThat(answer.<List<Object>>get("mergeProposals.nodes")).hasSizeGreaterThan(1)
                .hasSize((int) answer.get("mergeProposals.totalCount"));
        assertThat(answer.statements()).isEqualTo(6);
    }

    @Test
    void what_is_no_proposal_cannot_be_dismissed() {
        GraphQL.Answer answer = GraphQL.ask("merge/dismiss", Map.of("id", "bm9uc2Vuc2U"));
        assertThat(answer.errorCode()).isEqualTo("INVALID_ID");
        assertThat(answer.errorField()).isEqualTo("id");
    }
}
