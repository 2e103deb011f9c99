package org.newsgraph.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The life of an article, as readers and the desk see it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishingTest {
    private static final String SEEN = "query($id: ID!, $name: String, $word: String!) { article(id: $id) { slug }"
            + " entities(filter: {name: $name}) { totalCount } search(text: $word) { totalCount } }";
    @Inject
    EmbargoLifter lifter;

    @Inject
    AgroalDataSource database;

    private List<String> before;

    @BeforeEach
    void remember_what_other_tests_left() throws SQLException {
        before = Recount.differences(database);
    }

    /** Whatever a test has done, what is derived is what a recount gives. */
    @AfterEach
    void recount() throws SQLException {
        assertThat(Recount.differences(database)).isEqualTo(before);
    }

    private static String text(String name, String word) {
        return "Minister " + name + " and the Port of Tallinn signed in Oslo. " + name + " spoke of " + word + ".";
    }

    private static List<Object> seen(String id, String name, String word) {
        GraphQL.Answer answer = GraphQL.send(SEEN, Map.of("id", id, "name", name, "word", word));
        return List.of(answer.get("article") != null, answer.get("entities.totalCount"),
                answer.get("search.totalCount"));
    }

    private static List<String> kinds(String category) {
        return Changes.of(category, "kind");
    }

    @Test
    void a_draft_is_seen_when_it_is_published_and_no_longer_when_it_is_withheld() {
        String id = DeskCall.article("press:1", text("Orsolya Quendal", "zumbrakit"),
                Map.of("status", "DRAFT", "category", "press1"));
        assertThat(seen(id, "Orsolya Quendal", "zumbrakit")).containsExactly(false, 0, 0);
        DeskCall.send("publishArticle", id, "expectedRevision: 1");
        assertThat(seen(id, "Orsolya Quendal", "zumbrakit")).containsExactly(true, 1, 1);
        DeskCall.send("withholdArticle", id, "note: \"A doubt\"");
        assertThat(seen(id, "Orsolya Quendal", "zumbrakit")).containsExactly(false, 0, 0);
        DeskCall.send("publishArticle", id, "");
        assertThat(kinds("press1")).containsExactly("ARTICLE_CREATED", "ARTICLE_WITHHELD", "ARTICLE_PUBLISHED");
    }

    @Test
    void an_embargo_hides_until_it_is_lifted() {
        String id = DeskCall.article("press:2", text("Benedek Ostrava", "kulmivert"),
                Map.of("embargoedUntil", "2999-01-01T00:00:00Z", "category", "press2"));
        lifter.lift();
        assertThat(seen(id, "Benedek Ostrava", "kulmivert")).containsExactly(false, 0, 0);
        assertThat(GraphQL.send("mutation { setEmbargo(id: \"" + id
                + "\", embargoedUntil: \"9999-12-31T23:59:59.999999999Z\") { embargoedUntil } }", Map.of())
                .<String>get("setEmbargo.embargoedUntil")).isEqualTo("9999-12-31T23:59:59.999999Z");
        DeskCall.send("setEmbargo", id, "embargoedUntil: \"2020-01-01T00:00:00Z\"");
        assertThat(seen(id, "Benedek Ostrava", "kulmivert")).containsExactly(true, 1, 1);
        assertThat(kinds("press2")).containsExactly("EMBARGO_LIFTED");
    }

    @Test
    void an_embargo_that_is_over_is_lifted_once() throws InterruptedException {
        String id = DeskCall.article("press:3", text("Ludmila Farrow", "sentrivak"),
                Map.of("embargoedUntil", Instant.now().plusMillis(300).toString(), "category", "press3"));
        while (!GraphQL.send("{ deskArticle(id: \"" + id + "\") { published } }", Map.of())
                .<Boolean>get("deskArticle.published")) {
            Thread.sleep(20);
            lifter.lift();
        }
        lifter.lift();
        assertThat(seen(id, "Ludmila Farrow", "sentrivak")).containsExactly(true, 1, 1);
        assertThat(kinds("press3")).containsExactly("EMBARGO_LIFTED");
    }

    @Test
    void a_killed_article_leaves_a_tombstone_and_no_text() throws SQLException {
        String id = DeskCall.article("press:4", text("Casimir Woldegard", "trunvalec"), Map.of("category", "press4"));
        DeskCall.article("press:4", text("Casimir Woldegard", "trunvalec again"), Map.of("category", "press4"));
        GraphQL.Answer killed = DeskCall.send("killArticle", id, "kind: RETRACTION, notice: \"It was false.\"");
        assertThat(killed.<String>get("killArticle.text")).isEmpty();
        assertThat(seen(id, "Casimir Woldegard", "trunvalec")).containsExactly(false, 0, 0);
        String tombstone = "article { id } tombstone { articleId uri slug reason notice }";
        assertThat(Changes.ofKind("ARTICLE_KILLED", tombstone, "tombstone.articleId")).contains(id);
        assertThat(Changes.ofKind("ARTICLE_KILLED", tombstone, "tombstone.notice")).contains("It was false.");
        try (Connection connection = database.getConnection()) {
            assertThat(Recount.number(connection, "SELECT count(*) FROM paragraph WHERE text LIKE '%trunvalec%'"))
                    .isZero();
        }
    }

    @Test
    void a_killed_article_does_not_come_back() {
        String id = DeskCall.article("press:5", text("Ottoline Brask", "verdimol"), Map.of());
        DeskCall.send("killArticle", id, "");
        GraphQL.Answer again = Newsroom
                .ingest(Map.of("uri", "press:5", "text", text("Ottoline Brask", "verdimol")));
        assertThat(again.<String>get("ingestArticles[0].problem.code")).isEqualTo("CONFLICT");
        assertThat(DeskCall.send("publishArticle", id, "").refusal()).isEqualTo("CONFLICT id");
    }

    @Test
    void what_readers_never_saw_is_killed_without_a_word() {
        String id = DeskCall.article("press:6", text("Petronella Ivers", "quaspidor"), Map.of("status", "DRAFT"));
        int before = tombstones();
        DeskCall.send("killArticle", id, "");
        assertThat(tombstones()).isEqualTo(before);
    }

    private static int tombstones() {
        return Changes.ofKind("ARTICLE_KILLED", "cursor", "cursor").size();
    }

    @Test
    void who_knows_an_older_revision_is_told() {
        String id = DeskCall.article("press:7", text("Quirin Holt", "bandolux"), Map.of());
        DeskCall.article("press:7", text("Quirin Holt", "bandolux and more"), Map.of());
        assertThat(DeskCall.send("withholdArticle", id, "expectedRevision: 1").refusal())
                .isEqualTo("CONFLICT expectedRevision");
        GraphQL.Answer ingested = Newsroom
                .ingest(Map.of("uri", "press:7", "text", "Quirin Holt left.", "expectedRevision", 1));
        assertThat(ingested.<String>get("ingestArticles[0].problem.field")).isEqualTo("expectedRevision");
    }

    @Test
    void a_new_version_of_a_withheld_article_stays_with_the_desk() {
        String id = DeskCall.article("press:8", text("Sunniva Pratt", "glomeratic"), Map.of());
        DeskCall.send("withholdArticle", id, "");
        DeskCall.article("press:8", text("Sunniva Pratt", "perlustrix"), Map.of());
        assertThat(seen(id, "Sunniva Pratt", "perlustrix")).containsExactly(false, 0, 0);
        assertThat(GraphQL.send("{ deskArticles(first: 100, statuses: [WITHHELD]) { nodes { id } } }", Map.of())
                .list("deskArticles.nodes.id")).contains(id);
        assertThat(GraphQL.send("{ deskArticles(first: 100) { nodes { id } } }", Map.of())
                .list("deskArticles.nodes.id")).contains(id);
    }

    @Test
    void an_embargo_on_a_published_article_is_refused() {
        String id = DeskCall.article("press:9", text("Tancred Moor", "ulvarist"), Map.of());
        assertThat(DeskCall.send("setEmbargo", id, "embargoedUntil: \"2999-01-01T00:00:00Z\"").refusal())
                .isEqualTo("CONFLICT embargoedUntil");
    }

    @Test
    void hidden_and_never_existed_answer_alike() {
        String hidden = DeskCall.article("press:10", text("Ulrika Stemm", "obscurion"), Map.of("status", "DRAFT"));
        String query = "{ node(id: \"%s\") { id } article(id: \"%s\") { slug } }";
        String none = org.newsgraph.graphql.GlobalId.of("Article", 987654321L);
        assertThat(GraphQL.send(query.formatted(hidden, hidden), Map.of()).json().prettify())
                .isEqualTo(GraphQL.send(query.formatted(none, none), Map.of()).json().prettify());
    }

    @Test
    void a_correction_comes_with_its_text_and_its_notice() {
        String id = DeskCall.article("press:11", text("Wilhelmina Oake", "erratic"), Map.of("category", "press11"));
        DeskCall.send("correctArticle", id, "correction: {kind: CORRECTION, notice: \"She signed in Bergen.\","
                + " paragraph: 0, article: {category: \"press11\", text: \"Wilhelmina Oake signed in Bergen.\"}}");
        GraphQL.Answer read = GraphQL.send("{ article(id: \"" + id
                + "\") { lead corrections { kind notice revisionNumber paragraph } } }", Map.of());
        assertThat(read.<Map<String, Object>>get("article.corrections[0]")).isEqualTo(Map.of("kind", "CORRECTION",
                "notice", "She signed in Bergen.", "revisionNumber", 2, "paragraph", 0));
        assertThat(read.<String>get("article.lead")).isEqualTo("Wilhelmina Oake signed in Bergen.");
        assertThat(kinds("press11")).containsExactly("ARTICLE_CREATED", "ARTICLE_REVISED", "ARTICLE_CORRECTED");
    }

    @Test
    void a_correction_that_cannot_be_made_leaves_the_text_as_it_was() {
        String id = DeskCall.article("press:12", text("Zebulon Harrow", "constant"), Map.of());
        assertThat(DeskCall.send("correctArticle", id, "correction: {kind: UPDATE, notice: \"x\", paragraph: 9,"
                + " article: {text: \"Zebulon Harrow left.\"}}").refusal())
                .isEqualTo("INVALID_ARGUMENT correction.paragraph");
        assertThat(GraphQL.send("{ article(id: \"" + id + "\") { revisionNumber } }", Map.of())
                .<Integer>get("article.revisionNumber")).isEqualTo(1);
    }

    @Test
    void of_two_who_kill_and_lift_at_once_one_comes_first_and_the_kill_stands() {
        for (int i = 0; i < 10; i++) {
            String id = DeskCall.article("press:race" + i, text("Ambrose Kettel", "simultane"),
                    Map.of("status", "DRAFT"));
            database(
                    "UPDATE article SET status = 'USABLE', embargoed = true, embargoed_until = now() WHERE uri = 'press:race"
                            + i + "'");
            CompletableFuture<Void> lifting = CompletableFuture.runAsync(lifter::lift);
            DeskCall.send("killArticle", id, "");
            lifting.join();
            assertThat(seen(id, "Ambrose Kettel", "simultane")).containsExactly(false, 0, 0);
        }
    }

    @Test
    void a_version_that_comes_in_while_its_article_is_withheld_is_not_seen() {
        String id = DeskCall.article("press:13", text("Leocadia Thrane", "initialix"), Map.of());
        for (int i = 0; i < 10; i++) {
            String text = text("Leocadia Thrane", "versionix " + i);
            CompletableFuture<?> ingest = CompletableFuture
                    .runAsync(() -> Newsroom.ingest(Map.of("uri", "press:13", "text", text)));
            DeskCall.send("withholdArticle", id, "");
            ingest.join();
            assertThat(seen(id, "Leocadia Thrane", "versionix")).containsExactly(false, 0, 0);
            DeskCall.send("publishArticle", id, "");
            assertThat(seen(id, "Leocadia Thrane", "versionix")).containsExactly(true, 1, 1);
        }
    }

    private void database(String statement) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
