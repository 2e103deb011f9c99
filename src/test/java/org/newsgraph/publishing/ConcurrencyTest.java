package org.newsgraph.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two at once end as one after the other would, and who comes second is told. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final int ROUNDS = 6;
    private static final Duration LOOK = Duration.ofMillis(100);

    @Inject
    Publishing publishing;
    @Inject
    AgroalDataSource database;
    @Inject
    Table table;

    private static @Nullable List<String> before;

    @BeforeEach
    void remember_what_other_tests_left() throws SQLException {
        // Once: what each test leaves is compared with it, and to count everything takes a while.
        if (before == null) {
            before = Recount.differences(database);
        }
    }

    @AfterEach
    void recount() throws SQLException {
        assertThat(Recount.differences(database)).isEqualTo(before);
    }

    /** {@code done}, or the code and field of the refusal. */
    private static String outcome(GraphQL.Answer answer) {
        return answer.errorCode() == null ? "done" : answer.refusal();
    }

    private static String correct(String id, String place) {
        return outcome(DeskCall.send("correctArticle", id, "expectedRevision: 1, correction: {kind: CORRECTION,"
                + " notice: \"It was " + place + ".\", article: {text: \"Mayor Ludo Twinset spoke in " + place
                + ".\"}}"));
    }

    private static String revise(String uri, String place) {
        String code = Newsroom.ingest(Map.of("uri", uri, "expectedRevision", 1, "text",
                "Mayor Ludo Twinset spoke in " + place + ".")).get("ingestArticles[0].problem.code");
        return code == null ? "done" : code;
    }

    @RepeatedTest(ROUNDS)
    void of_two_who_correct_the_same_revision_one_is_told(RepetitionInfo round) throws Exception {
        String id = DeskCall.article("twin:correct" + round.getCurrentRepetition(), "Mayor Ludo Twinset spoke in Oslo.",
                Map.of());
        assertThat(AtOnce.run(() -> correct(id, "Bergen"), () -> correct(id, "Tromso")))
                .containsExactlyInAnyOrder("done", "CONFLICT expectedRevision");
        assertThat(GraphQL.send("{ article(id: \"" + id + "\") { corrections { notice } } }", Map.of())
                .<Object>list("article.corrections")).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void of_two_versions_that_follow_the_same_revision_one_is_refused(RepetitionInfo round) throws Exception {
        String uri = "twin:revise" + round.getCurrentRepetition();
        String id = DeskCall.article(uri, "Mayor Ludo Twinset spoke in Oslo.", Map.of());
        List<String> outcomes = AtOnce.run(() -> revise(uri, "Bergen"), () -> revise(uri, "Tromso"));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "CONFLICT");
        assertThat(GraphQL.send("{ article(id: \"" + id + "\") { lead } }", Map.of()).<String>get("article.lead"))
                .contains(outcomes.get(0).equals("done") ? "Bergen" : "Tromso");
    }

    @RepeatedTest(ROUNDS)
    void a_merge_and_an_article_that_names_who_goes_leave_no_mention_behind(RepetitionInfo round) throws Exception {
        String letters = "Twinmerge" + "abcdefgh".charAt(round.getCurrentRepetition());
        String source = Mutation.id("createPerson(input: {name: \"Ada " + letters + "\"})");
        String target = Mutation.id("createPerson(input: {name: \"Berta " + letters + "\"})");
        List<String> outcomes = AtOnce.run(
                () -> Mutation.id("mergeEntities(sourceId: \"" + source + "\", targetId: \"" + target + "\")"),
                () -> Newsroom.ingest(Map.of("uri", "twin:" + letters, "text", "Mayor Ada " + letters + " spoke."))
                        .get("ingestArticles[0].status"));
        assertThat(outcomes).containsExactly(target, "CREATED");
        assertThat(table.rows("SELECT e.name FROM mention m JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE m.text = ?", "Ada " + letters)).containsExactly("Berta " + letters);
    }

    @RepeatedTest(ROUNDS)
    void a_proposal_that_is_accepted_while_an_article_adds_to_it_is_carried_out(RepetitionInfo round)
            throws Exception {
        String surname = "Twinprop" + "abcdefgh".charAt(round.getCurrentRepetition());
        DeskCall.article("twin:" + surname + ":1", "Mayor Jane " + surname + " spoke.", Map.of());
        DeskCall.article("twin:" + surname + ":2", "Mayor Jane T. " + surname + " spoke.", Map.of());
        String proposal = GlobalId.of("MergeProposal",
                Long.parseLong(table.one("SELECT max(id) FROM merge_proposal")));
        assertThat(AtOnce.run(
                () -> outcome(GraphQL.send("mutation { acceptMergeProposal(id: \"" + proposal + "\") { id } }",
                        Map.of())),
                () -> outcome(Newsroom.ingest(Map.of("uri", "twin:" + surname + ":3", "text",
                        "Mayor Jane T. " + surname + " met Mayor Jane " + surname + ".")))))
                .containsExactly("done", "done");
        assertThat(table.one("SELECT count(*) FROM mention m JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE e.merged_into_id IS NOT NULL AND m.text LIKE '%' || ?", surname)).isEqualTo("0");
    }

    @RepeatedTest(ROUNDS)
    void a_review_during_a_new_analysis_holds_or_is_told(RepetitionInfo round) throws Exception {
        String name = "Otto Twinview" + "abcdefgh".charAt(round.getCurrentRepetition());
        String article = DeskCall.article("twin:" + name, "Mayor " + name + " spoke.", Map.of());
        String mention = table.one("SELECT id FROM mention WHERE text = ?", name);
        // As an older detector might have left it.
        table.update("UPDATE mention SET confidence = 0.123 WHERE id = " + mention);
        List<String> outcomes = AtOnce.run(
                () -> outcome(GraphQL.send("mutation { rejectMention(id: \""
                        + GlobalId.of("Mention", Long.parseLong(mention)) + "\") { id } }", Map.of())),
                () -> outcome(GraphQL.send("mutation { reanalyzeArticles(ids: [\"" + article + "\"]) { changed } }",
                        Map.of())));
        assertThat(outcomes.get(1)).isEqualTo("done");
        assertThat(outcomes.get(0)).isIn("done", "NOT_FOUND id");
        assertThat(table.rows("SELECT verdict FROM mention WHERE text = ?", name))
                .containsExactly(outcomes.get(0).equals("done") ? "REJECTED" : "UNREVIEWED");
    }

    @RepeatedTest(ROUNDS)
    void an_embargo_that_is_over_while_its_article_is_killed_is_lifted_before_or_never(RepetitionInfo round)
            throws Exception {
        String category = "twinkill" + round.getCurrentRepetition();
        String id = DeskCall.article("twin:" + category, "Mayor Karl Twinkill spoke.",
                Map.of("category", category, "embargoedUntil", Instant.now().plusMillis(150).toString()));
        await().until(() -> table.one("SELECT embargoed_until <= now() FROM article WHERE uri = ?", "twin:" + category)
                .equals("t"));
        EmbargoLifter lifter = new EmbargoLifter(publishing, Optional.empty());
        assertThat(AtOnce.run(() -> outcome(DeskCall.send("killArticle", id, "")), () -> {
            lifter.lift();
            return "done";
        })).containsExactly("done", "done");
        List<String> told = table.rows("SELECT kind FROM change WHERE article_id = ? ORDER BY position",
                Table.key(id));
        assertThat(told).isIn(List.of(), List.of("EMBARGO_LIFTED", "ARTICLE_KILLED"));
        assertThat(table.one("SELECT count(*) FROM appearance WHERE article_id = ?", Table.key(id))).isEqualTo("0");
    }

    @Test
    void three_replicas_lift_each_embargo_once_when_it_is_over() throws InterruptedException {
        List<EmbargoLifter> replicas = Stream
                .generate(() -> new EmbargoLifter(publishing, Optional.of(LOOK))).limit(3).toList();
        List<String> articles = IntStream.range(0, 5)
                .mapToObj(i -> DeskCall.article("twin:lift" + i, "Mayor Lena Twinlift spoke in Oslo.",
                        Map.of("category", "twinlift", "embargoedUntil", "2999-01-01T00:00:00Z")))
                .toList();
        articles.forEach(article -> DeskCall.send("setEmbargo", article,
                "embargoedUntil: \"" + Instant.now().plusSeconds(2) + "\""));
        replicas.forEach(replica -> replica.start(new StartupEvent()));
        await().atMost(Duration.ofSeconds(30)).until(() -> Changes.of("twinlift", "kind").size() >= 5);
        for (EmbargoLifter replica : replicas) {
            replica.lift();
            replica.stop(new ShutdownEvent());
        }
        assertThat(Changes.of("twinlift", "kind")).hasSize(5).containsOnly("EMBARGO_LIFTED");
        assertThat(table.one("SELECT count(*) FROM change c JOIN article a ON a.id = c.article_id"
                + " WHERE a.category = 'twinlift' AND c.created_at < a.embargoed_until")).isEqualTo("0");
    }
}
