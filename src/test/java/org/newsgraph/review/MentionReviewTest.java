package org.newsgraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A reviewer's word stays with the passage, and everything that is derived follows it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MentionReviewTest {
    private static final String MENTIONS = """
            query($uri: String!) { article(uri: $uri) { id sections { paragraphs { id text
                mentions { id text start position verdict entity { id name } } } } } }""";

    @Inject
    AgroalDataSource dataSource;
    @Inject
    Table table;

    private static @Nullable List<String> before;
    @Inject
    CrossReferences crossReferences;

    private static void ingest(String uri, String text) {
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", text)).get("ingestArticles[0].status"))
                .isIn("CREATED", "REVISED");
    }

    private static GraphQL.Answer read(String uri) {
        return GraphQL.sendAgain(MENTIONS, Map.of("uri", uri));
    }

    private static List<Map<String, Object>> mentions(String uri, String text) {
        return read(uri).get("article.sections.paragraphs.mentions.flatten().findAll { it.text == '" + text + "' }");
    }

    private static String id(String uri, String text) {
        return (String) mentions(uri, text).get(0).get("id");
    }

    private static Object entity(Map<String, Object> mention) {
        Object entity = mention.get("entity");
        return entity == null ? null : ((Map<?, ?>) entity).get("name");
    }

    @BeforeEach
    void remember_what_other_tests_left() throws SQLException {
        // Once: what each test leaves is compared with it, and to count everything takes a while.
        if (before == null) {
            before = Recount.differences(dataSource);
        }
    }

    @AfterEach
    void derived_tables_say_what_the_mentions_say() throws SQLException {
        assertThat(Recount.differences(dataSource)).isEqualTo(before);
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
        assertThat(Recount.differences(dataSource)).isEqualTo(before);
    }

    @Test
    void a_rejected_mention_is_gone_and_stays_gone_when_the_article_is_revised() {
        ingest("test:review:reject", "Mayor Rolf Revander spoke in Oslo.");
        assertThat(Mutation.changed("rejectMention(id: \"" + id("test:review:reject", "Rolf Revander") + "\")"))
                .isTrue();
        assertThat(mentions("test:review:reject", "Rolf Revander")).isEmpty();
        ingest("test:review:reject", "An opening.\n\nMayor Rolf Revander spoke in Oslo.");
        assertThat(mentions("test:review:reject", "Rolf Revander")).isEmpty();
    }

    @Test
    void a_relinked_mention_names_whom_the_reviewer_says_in_later_revisions_too() {
        String other = Mutation.id("createPerson(input: {name: \"Rita Revander-Holm\"})");
        ingest("test:review:relink", "Mayor Rita Revander spoke in Oslo.");
        Mutation.id("relinkMention(id: \"" + id("test:review:relink", "Rita Revander") + "\", entityId: \"" + other
                + "\")");
        ingest("test:review:relink", "Mayor Rita Revander spoke in Oslo.\n\nMore was said.");
        assertThat(mentions("test:review:relink", "Rita Revander")).singleElement().satisfies(mention -> {
            assertThat(entity(mention)).isEqualTo("Rita Revander-Holm");
            assertThat(mention).containsEntry("verdict", "CONFIRMED");
        });
    }

    @Test
    void a_mention_added_by_hand_takes_its_place_in_the_reading_order_and_outlives_a_revision() {
        String mill = Mutation.id("createOrganization(input: {name: \"Revmill\"})");
        ingest("test:review:add", "the mill met Mayor Runa Revling.");
        String paragraph = read("test:review:add").get("article.sections[0].paragraphs[0].id");
        Mutation.id("addMention(paragraphId: \"" + paragraph + "\", start: 4, end: 8, entityId: \"" + mill + "\")");
        ingest("test:review:add", "An opening.\n\nthe mill met Mayor Runa Revling.");
        assertThat(mentions("test:review:add", "mill")).singleElement().satisfies(mention -> {
            assertThat(entity(mention)).isEqualTo("Revmill");
            assertThat(mention).containsEntry("start", 4);
        });
    }

    @Test
    void what_is_said_of_words_that_are_taken_out_waits_for_them_to_come_back() {
        ingest("test:review:back", "Mayor Roald Revstad spoke.");
        Mutation.id("rejectMention(id: \"" + id("test:review:back", "Roald Revstad") + "\")");
        ingest("test:review:back", "Nobody spoke.");
        String article = read("test:review:back").get("article.id");
        assertThat(GraphQL.send("query($id: ID!) { waitingReviews(articleId: $id) { text verdict } }",
                Map.of("id", article)).<List<Object>>get("waitingReviews"))
                .containsExactly(Map.of("text", "Roald Revstad", "verdict", "REJECTED"));
        ingest("test:review:back", "Nobody knew.\n\nMayor Roald Revstad spoke.");
        assertThat(mentions("test:review:back", "Roald Revstad")).isEmpty();
    }

    @Test
    void the_feed_tells_what_became_of_a_single_mention() {
        String other = Mutation.id("createPerson(input: {name: \"Ragna Revsund-Holm\"})");
        ingest("test:review:told", "the mill met Mayor Ragna Revsund.");
        String mention = id("test:review:told", "Ragna Revsund");
        String paragraph = read("test:review:told").get("article.sections[0].paragraphs[0].id");
        String since = Changes.end();
        Mutation.id("rejectMention(id: \"" + mention + "\")");
        Mutation.id("undoMentionReview(id: \"" + mention + "\")");
        Mutation.id("relinkMention(id: \"" + mention + "\", entityId: \"" + other + "\")");
        String added = Mutation
                .id("addMention(paragraphId: \"" + paragraph + "\", start: 4, end: 8, entityId: \"" + other
                        + "\")");
        Mutation.id("undoMentionReview(id: \"" + added + "\")");
        assertThat(GraphQL.send("query($after: String) { changes(after: $after, filter: {kinds: [MENTION_ADDED,"
                + " MENTION_REMOVED, MENTION_CHANGED]}) { nodes { kind mentionId article { uri } } } }",
                Map.of("after", since)).<Map<String, Object>>list("changes.nodes")
                .stream().filter(change -> String.valueOf(change.get("article")).contains("test:review:told"))
                .map(change -> change.get("kind") + " " + change.get("mentionId"))).containsExactly(
                        "MENTION_REMOVED " + mention, "MENTION_ADDED " + mention, "MENTION_CHANGED " + mention,
                        "MENTION_ADDED " + added, "MENTION_REMOVED " + added);
    }

    @Test
    void the_same_words_in_a_longer_sentence_are_another_passage() {
        ingest("test:review:longer", "Mayor Rasmus Revheim spoke.");
        Mutation.id("rejectMention(id: \"" + id("test:review:longer", "Rasmus Revheim") + "\")");
        ingest("test:review:longer", "In Oslo, Mayor Rasmus Revheim spoke.");
        String again = id("test:review:longer", "Rasmus Revheim");
        assertThat(Mutation.changed("rejectMention(id: \"" + again + "\")")).isTrue();
        ingest("test:review:longer", "In Oslo, Mayor Rasmus Revheim spoke.\n\nMayor Rasmus Revheim spoke.");
        assertThat(mentions("test:review:longer", "Rasmus Revheim")).isEmpty();
    }

    @Test
    void of_equal_sentences_each_is_reviewed_for_itself() {
        ingest("test:review:equal", "Mayor Rolv Revberg spoke.\n\nMayor Rolv Revberg spoke.");
        String second = (String) mentions("test:review:equal", "Rolv Revberg").get(1).get("id");
        Mutation.id("rejectMention(id: \"" + second + "\")");
        ingest("test:review:equal", "Mayor Rolv Revberg spoke.\n\nMayor Rolv Revberg spoke.\n\nNobody else did.");
        assertThat(mentions("test:review:equal", "Rolv Revberg")).singleElement()
                .satisfies(mention -> assertThat(mention).containsEntry("position", 0));
    }

    @Test
    void a_review_that_is_taken_back_leaves_what_the_detector_says() {
        String other = Mutation.id("createPerson(input: {name: \"Rune Revdahl-Berg\"})");
        ingest("test:review:undo", "Mayor Rune Revdahl spoke.");
        List<Map<String, Object>> before = mentions("test:review:undo", "Rune Revdahl");
        String id = id("test:review:undo", "Rune Revdahl");
        Mutation.id("relinkMention(id: \"" + id + "\", entityId: \"" + other + "\")");
        Mutation.id("rejectMention(id: \"" + id + "\")");
        assertThat(Mutation.changed("undoMentionReview(id: \"" + id + "\")")).isTrue();
        assertThat(mentions("test:review:undo", "Rune Revdahl")).isEqualTo(before);
    }

    @Test
    void a_hand_made_mention_that_is_taken_back_leaves_the_article_as_it_was() {
        String mill = Mutation.id("createOrganization(input: {name: \"Revforge\"})");
        ingest("test:review:unadd", "the forge met Mayor Rakel Revik and Oslo.");
        Object before = read("test:review:unadd").get("article");
        String paragraph = read("test:review:unadd").get("article.sections[0].paragraphs[0].id");
        String added = Mutation
                .id("addMention(paragraphId: \"" + paragraph + "\", start: 4, end: 9, entityId: \"" + mill
                        + "\")");
        Mutation.id("undoMentionReview(id: \"" + added + "\")");
        assertThat((Object) read("test:review:unadd").get("article")).isEqualTo(before);
    }

    @Test
    void of_two_reviewers_on_one_mention_the_later_is_told() throws Exception {
        ingest("test:review:two", "Mayor Ragna Revsund spoke.");
        String id = id("test:review:two", "Ragna Revsund");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService reviewers = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> codes = List.of("confirmMention", "rejectMention").stream()
                    .map(verdict -> reviewers.submit(() -> {
                        together.await();
                        return String.valueOf(Mutation.send(verdict + "(id: \"" + id
                                + "\", expectedVerdict: UNREVIEWED)").answer().getString("errors[0].extensions.code"));
                    })).toList();
            assertThat(List.of(codes.get(0).get(), codes.get(1).get())).containsExactlyInAnyOrder("null", "CONFLICT");
        } finally {
            reviewers.shutdown();
        }
    }

    private static List<Object> affiliations(String person) {
        return GraphQL.ask("affiliation/affiliations", Map.of("name", person))
                .list("people.nodes[0].affiliations.role");
    }

    @Test
    void an_affiliation_that_a_text_states_goes_with_a_rejected_mention_and_comes_back_with_it() {
        ingest("test:review:stated", "date 2025-03-01 Jennifer Revasplom,"
                + " chief executive of Revquell Industries Ltd, spoke in Oslo.");
        String person = id("test:review:stated", "Jennifer Revasplom");
        String company = id("test:review:stated", "Revquell Industries Ltd");
        assertThat(affiliations("Jennifer Revasplom")).containsExactly("chief executive");
        Mutation.id("rejectMention(id: \"" + company + "\")");
        assertThat(affiliations("Jennifer Revasplom")).isEmpty();
        Mutation.id("rejectMention(id: \"" + person + "\")");
        Mutation.id("undoMentionReview(id: \"" + company + "\")");
        assertThat(affiliations("Jennifer Revasplom")).isNullOrEmpty();
        Mutation.id("undoMentionReview(id: \"" + person + "\")");
        assertThat(affiliations("Jennifer Revasplom")).containsExactly("chief executive");
    }

    @Test
    void a_draft_is_reviewed_before_readers_see_it() {
        Newsroom.ingest(Map.of("uri", "test:review:draft", "status", "DRAFT", "category", "revdraft", "text",
                "Mayor Rikke Revdraft met Runar Revpast in Oslo."));
        String article = GlobalId.of("Article", Long.parseLong(table.one(
                "SELECT id FROM article WHERE uri = 'test:review:draft'")));
        GraphQL.Answer desk = GraphQL.send("{ deskArticle(id: \"" + article
                + "\") { paragraphs { id text } mentions { id text paragraphId verdict entityName } } }", Map.of());
        Mutation.id("rejectMention(id: \"" + desk.get("deskArticle.mentions.find { it.text == 'Runar Revpast' }.id")
                + "\")");
        assertThat(Changes.of("revdraft", "kind")).isEmpty();
        GraphQL.send("mutation { publishArticle(id: \"" + article + "\") { status } }", Map.of());
        assertThat(mentions("test:review:draft", "Runar Revpast")).isEmpty();
        assertThat(mentions("test:review:draft", "Rikke Revdraft")).hasSize(1);
        assertThat(Changes.of("revdraft", "kind")).containsExactly("ARTICLE_CREATED");
    }

    @Test
    void bad_input_is_refused_by_the_name_of_its_field() {
        String place = Mutation.id("createPlace(input: {name: \"Revtown\"})");
        ingest("test:review:bad", "Mayor Roar Revland spoke.");
        String paragraph = read("test:review:bad").get("article.sections[0].paragraphs[0].id");
        String add = "addMention(paragraphId: \"" + paragraph + "\", entityId: \"" + place + "\", ";
        assertThat(Mutation.refusal(add + "start: -1, end: 3)")).isEqualTo("INVALID_ARGUMENT start");
        assertThat(Mutation.refusal(add + "start: 0, end: 900)")).isEqualTo("INVALID_ARGUMENT end");
        assertThat(Mutation.refusal(add + "start: 6, end: 10)")).isEqualTo("CONFLICT start");
        assertThat(Mutation.refusal("rejectMention(id: \"" + place + "\")")).isEqualTo("INVALID_ID id");
    }
}
