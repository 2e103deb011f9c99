package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever was told of an article by a filter is told when it is taken away, whatever it has become by then. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalsTest {
    private static final String DORA = "Dora Wexcombe said that the boats were safe. Dora Wexcombe smiled.";
    private static final String NOBODY = "It rained on the quay all day long.";

    @Inject
    ChangeLog log;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sport = "sport-" + run;
    private final String finance = "finance-" + run;
    private String before;

    @BeforeEach
    void rememberWhereTheLogEnds() {
        before = ChangeEvent.ORDER.cursor(log.end());
    }

    private String publish(String category, String text) {
        return publish(category, "en", text);
    }

    private String publish(String category, String language, String text) {
        return Newsroom.ingest(Map.of("uri", "urn:withdrawals:" + run, "category", category, "language", language,
                "text", text)).get("ingestArticles[0].article.id");
    }

    private static void mutate(String mutation) {
        assertThat(Keyed.with(Role.ADMINISTRATOR).ask("mutation { " + mutation + " }").getString("errors")).isNull();
    }

    private static void kill(String article) {
        mutate("killArticle(id: \"" + article + "\") { id }");
    }

    private static String person(String name) {
        return GraphQL.send("{ people(filter: {name: \"" + name + "\"}) { nodes { id } } }", Map.of())
                .get("people.nodes[0].id");
    }

    private List<String> told(String filter) {
        return GraphQL.send("query($after: String) { changes(first: 100, after: $after, filter: {" + filter
                + "}) { nodes { kind } } }", Map.of("after", before)).list("changes.nodes.kind");
    }

    private static String names(String person) {
        return "entities: {any: [\"" + person + "\"]}";
    }

    @Test
    void a_kill_is_told_under_every_category_that_the_article_had() {
        String article = publish(sport, NOBODY);
        publish(finance, NOBODY);
        kill(article);
        assertThat(told("category: \"" + sport + "\"")).containsExactly("ARTICLE_KILLED");
        assertThat(told("category: \"" + finance + "\"")).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void a_withdrawal_is_told_in_every_language_that_the_article_had() {
        String article = publish(sport, "cy", NOBODY);
        publish(sport, "gd", NOBODY);
        mutate("withholdArticle(id: \"" + article + "\") { id }");
        String inSport = "category: \"" + sport + "\", language: ";
        assertThat(told(inSport + "\"cy\"")).containsExactly("ARTICLE_WITHHELD");
        kill(article);
        assertThat(told(inSport + "\"cy\"")).containsExactly("ARTICLE_WITHHELD", "ARTICLE_KILLED");
        assertThat(told(inSport + "\"gd\"")).containsExactly("ARTICLE_WITHHELD", "ARTICLE_KILLED");
        assertThat(told(inSport + "\"en\"")).isEmpty();
    }

    @Test
    void a_revision_to_another_category_is_told_to_those_who_watch_the_former_one() {
        publish(sport, NOBODY);
        publish(finance, NOBODY);
        publish(finance, NOBODY + " It was cold.");
        assertThat(told("category: \"" + sport + "\"")).containsExactly("ARTICLE_REVISED");
        assertThat(told("category: \"" + finance + "\""))
                .containsExactly("ARTICLE_CREATED", "ARTICLE_REVISED", "ARTICLE_REVISED");
    }

    @Test
    void a_kill_is_told_to_those_who_were_away_when_the_name_went() {
        String article = publish(sport, DORA);
        String dora = person("Dora Wexcombe");
        publish(sport, NOBODY);
        kill(article);
        assertThat(told("kinds: [ARTICLE_REVISED, ARTICLE_KILLED], " + names(dora))).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void a_withdrawal_is_told_though_the_article_is_back_as_something_else() {
        String article = publish(sport, DORA);
        String dora = person("Dora Wexcombe");
        mutate("withholdArticle(id: \"" + article + "\") { id }");
        publish(finance, NOBODY);
        mutate("publishArticle(id: \"" + article + "\") { id }");
        assertThat(told("category: \"" + sport + "\"")).containsExactly("ARTICLE_WITHHELD");
        assertThat(told("kinds: [ARTICLE_WITHHELD, ARTICLE_PUBLISHED], " + names(dora)))
                .containsExactly("ARTICLE_WITHHELD");
    }

    @Test
    void a_kill_is_told_by_whom_it_named_before_a_merge_and_while_it_stood() {
        String article = publish(sport, "Hesper Dunnock said that the boats were safe.");
        Newsroom.ingest(Map.of("uri", "urn:withdrawals:other:" + run, "text", "Ismay Dunnock went to Marlow."));
        String first = person("Hesper Dunnock");
        String second = person("Ismay Dunnock");
        mutate("mergeEntities(sourceId: \"" + first + "\", targetId: \"" + second + "\") { id }");
        mutate("undoMerge(id: \"" + first + "\") { id }");
        kill(article);
        assertThat(told("kinds: [ARTICLE_KILLED], " + names(first))).hasSize(1);
        assertThat(told("kinds: [ARTICLE_KILLED], " + names(second))).hasSize(1);
    }

    @Test
    void a_kill_of_what_was_told_because_of_a_merge_is_told_though_the_merge_was_undone() {
        publish(sport, "Perpetua Dunnock said that the boats were safe.");
        String others = Newsroom.ingest(Map.of("uri", "urn:withdrawals:merged:" + run, "text",
                "Sophronia Dunnock went to Marlow.")).get("ingestArticles[0].article.id");
        String first = person("Perpetua Dunnock");
        String second = person("Sophronia Dunnock");
        mutate("mergeEntities(sourceId: \"" + first + "\", targetId: \"" + second + "\") { id }");
        Newsroom.ingest(Map.of("uri", "urn:withdrawals:merged:" + run, "text", "Sophronia Dunnock was in Marlow."));
        assertThat(told("kinds: [ARTICLE_REVISED], " + names(first))).hasSize(1);
        mutate("undoMerge(id: \"" + first + "\") { id }");
        kill(others);
        assertThat(told("kinds: [ARTICLE_KILLED], " + names(first))).hasSize(1);
        assertThat(told("kinds: [ARTICLE_REVISED], " + names(first))).isEmpty();
    }

    @Test
    void conditions_must_have_held_together() {
        String article = publish(sport, NOBODY);
        publish(finance, DORA);
        String dora = person("Dora Wexcombe");
        kill(article);
        assertThat(told("category: \"" + finance + "\", " + names(dora))).containsExactly("ARTICLE_KILLED");
        assertThat(told("category: \"" + sport + "\", " + names(dora))).isEmpty();
    }

    @Test
    void a_correction_is_told_to_those_who_watch_what_it_took_away() {
        String article = publish(sport, DORA);
        String dora = person("Dora Wexcombe");
        mutate("correctArticle(id: \"" + article + "\", correction: {kind: CORRECTION, notice: \"It rained.\","
                + " article: {category: \"" + finance + "\", language: \"en\", text: \"" + NOBODY + "\"}}) { id }");
        String corrections = "kinds: [ARTICLE_CORRECTED], ";
        assertThat(told(corrections + "category: \"" + sport + "\"")).hasSize(1);
        assertThat(told(corrections + "category: \"" + finance + "\"")).hasSize(1);
        assertThat(told(corrections + names(dora))).hasSize(1);
        assertThat(told(corrections + "category: \"other-" + run + "\"")).isEmpty();
    }
}
