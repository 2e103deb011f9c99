package org.newsgraph.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.CLOSING;
import static org.newsgraph.testsupport.Lighthouse.LETTER;
import static org.newsgraph.testsupport.Lighthouse.OPENING;
import static org.newsgraph.testsupport.Lighthouse.SAILING;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.CoMentionWindow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a client asks of the connections between articles and entities, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrossReferenceQueryTest {

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    @ParameterizedTest
    @CsvSource({"ARTICLE, 2, 2", "SECTION, 2, 2", "PARAGRAPH, 3, 2", "SENTENCE, 3, 2"})
    void two_entities_are_counted_together_in_every_window(String window, int count, int articles) {
        GraphQL.Answer answer = between(Map.of("window", window));
        assertThat((Integer) answer.get("coMention.count")).isEqualTo(count);
        assertThat((Integer) answer.get("coMention.articleCount")).isEqualTo(articles);
        assertThat(answer.list("coMention.passages.nodes")).hasSize(count);
        assertThat(answer.statements()).isEqualTo(6);
    }

    @Test
    void passages_come_latest_first_and_page_by_page() {
        GraphQL.Answer first = between(Map.of("window", "SENTENCE", "first", 2));
        assertThat(first.list("coMention.passages.nodes.article.uri")).containsExactly(LETTER, LETTER);
        GraphQL.Answer next = between(Map.of("window", "SENTENCE", "after",
                first.get("coMention.passages.pageInfo.endCursor")));
        assertThat(next.list("coMention.passages.nodes.mentions.flatten().text")).containsExactly("Bram Osei",
                "Harrow Trust");
        assertThat((Boolean) next.get("coMention.passages.pageInfo.hasNextPage")).isFalse();
    }

    private static GraphQL.Answer between(Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("between", Lighthouse.ids("Bram Osei", "Harrow Trust"));
        return GraphQL.ask("crossref/co-mention", all);
    }

    @Test
    void who_is_never_named_together_has_counts_of_zero() {
        GraphQL.Answer answer = GraphQL.ask("crossref/co-mention",
                Map.of("between", Lighthouse.ids("Ada Quell", "Harrow Trust"), "window", "SECTION"));
        assertThat((Integer) answer.get("coMention.count")).isZero();
        assertThat(answer.list("coMention.passages.nodes")).isEmpty();
    }

    @Test
    void an_entity_lists_whom_it_is_named_with_most_often_first() {
        GraphQL.Answer answer = coMentions(Map.of("window", "SENTENCE"), "Ada Quell");
        assertThat(answer.list("nodes[0].coMentions.nodes.other.name")).containsExactly("Port Ennis", "Bram Osei");
        assertThat(answer.list("nodes[0].coMentions.nodes.count")).containsExactly(2, 1);
        assertThat(answer.list("nodes[0].coMentions.nodes[0].passages.nodes.article.uri")).containsExactly(SAILING,
                OPENING);
    }

    @Test
    void a_period_bounds_counts_and_passages_alike() {
        GraphQL.Answer answer = coMentions(
                Map.of("window", "ARTICLE", "since", "1931-01-05T00:00:01Z", "until", "1931-03-11T01:30:01Z"),
                "Ada Quell");
        assertThat(answer.list("nodes[0].coMentions.nodes.other.name")).containsExactly("Port Ennis");
        assertThat(answer.list("nodes[0].coMentions.nodes[0].passages.nodes.article.uri")).containsExactly(SAILING);
        assertThat((Integer) answer.get("nodes[0].coMentions.totalCount")).isEqualTo(1);
    }

    @Test
    void kinds_leave_out_the_others() {
        GraphQL.Answer answer = coMentions(Map.of("window", "ARTICLE", "kinds", List.of("ORGANIZATION")), "Ada Quell");
        assertThat(answer.list("nodes[0].coMentions.nodes.other.name")).containsExactly("Harrow Trust");
    }

    @ParameterizedTest
    @EnumSource(CoMentionWindow.class)
    void the_co_mentions_of_many_entities_take_no_more_statements_than_of_one(CoMentionWindow window) {
        Map<String, ?> variables = Map.of("window", window.name());
        GraphQL.Answer four = coMentions(variables, "Ada Quell", "Bram Osei", "Port Ennis", "Harrow Trust");
        assertThat(coMentions(variables, "Ada Quell").statements()).isEqualTo(9);
        // The others of one are the others' selves: they are known already.
        assertThat(four.statements()).isEqualTo(8);
    }

    private static GraphQL.Answer coMentions(Map<String, ?> variables, String... names) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("ids", Lighthouse.ids(names));
        return GraphQL.ask("crossref/co-mentions", all);
    }

    @Test
    void coverage_counts_by_month_and_shows_the_empty_one() {
        GraphQL.Answer answer = coverage(Map.of("interval", "MONTH"), "Ada Quell");
        assertThat(answer.list("nodes[0].coverage.start")).containsExactly("1931-01-01", "1931-02-01", "1931-03-01");
        assertThat(answer.list("nodes[0].coverage.articleCount")).containsExactly(1, 0, 1);
        assertThat(answer.list("nodes[0].coverage.mentionCount")).containsExactly(3, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1931-03-11", "WEEK, 1931-03-09", "MONTH, 1931-03-01", "YEAR, 1931-01-01"})
    void a_step_starts_with_its_first_day_in_utc(String interval, String start) {
        GraphQL.Answer answer = coverage(Map.of("interval", interval, "since", "1931-02-01T00:00:00Z"), "Ada Quell");
        assertThat(answer.list("nodes[0].coverage.start")).containsExactly(start);
    }

    @Test
    void the_coverage_of_many_entities_takes_one_statement_behind_their_own() {
        GraphQL.Answer answer = coverage(Map.of("interval", "YEAR"), "Ada Quell", "Harrow Trust");
        assertThat(answer.list("nodes.coverage.articleCount")).containsExactly(List.of(2), List.of(2, 0, 1));
        assertThat(answer.statements()).isEqualTo(2);
    }

    @Test
    void of_an_entity_of_centuries_the_latest_thousand_steps_are_shown_and_the_others_whole() {
        String ancient = Mutation.id("createPerson(input: {name: \"Methusa Covright\"})");
        String young = Mutation.id("createPerson(input: {name: \"Junia Covright\"})");
        for (String day : List.of("1801-01-01", "1899-12-30", "1900-01-01")) {
            Newsroom.ingest(Map.of("publishedAt", day + "T10:00:00Z", "text",
                    "Methusa Covright" + (day.startsWith("1900") ? " and Junia Covright" : "") + " spoke of " + day
                            + "."));
        }
        GraphQL.Answer answer = GraphQL.ask("crossref/coverage",
                Map.of("interval", "DAY", "ids", List.of(ancient, young)));
        assertThat(answer.list("nodes[0].coverage.start")).containsExactly("1899-12-30", "1899-12-31", "1900-01-01");
        assertThat(answer.list("nodes[1].coverage.start")).containsExactly("1900-01-01");
    }

    private static GraphQL.Answer coverage(Map<String, ?> variables, String... names) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("ids", Lighthouse.ids(names));
        return GraphQL.ask("crossref/coverage", all);
    }

    @Test
    void an_article_lists_its_entities_with_count_salience_and_relation() {
        GraphQL.Answer answer = GraphQL.ask("crossref/entities-of-article", Map.of("uris", Lighthouse.ids(OPENING)));
        assertThat(answer.list("nodes[0].entities.entity.name")).containsExactly("Ada Quell", "Bram Osei", "Port Ennis",
                "Harrow Trust");
        assertThat(answer.list("nodes[0].entities.mentionCount")).containsExactly(3, 2, 1, 2);
        assertThat(answer.list("nodes[0].entities.salience")).containsExactly(1.0f, (float) (5.25 / 9.5),
                (float) (3.75 / 9.5), (float) (2.25 / 9.5));
        assertThat(answer.list("nodes[0].entities.relation")).containsExactly("ABOUT", "ABOUT", "MENTIONS", "MENTIONS");
        assertThat(answer.statements()).isEqualTo(4);
    }

    @Test
    void the_entities_of_many_articles_take_the_statements_of_one() {
        GraphQL.Answer answer = GraphQL.ask("crossref/entities-of-article",
                Map.of("uris", Lighthouse.ids(OPENING, LETTER, SAILING), "kinds", List.of("PERSON", "PLACE")));
        assertThat(answer.list("nodes.entities.entity.__typename")).containsExactly(
                List.of("Person", "Person", "Place"), List.of("Person"), List.of("Place", "Person"));
        assertThat(answer.statements()).isEqualTo(4);
    }

    @Test
    void related_articles_share_entities_most_alike_first() {
        GraphQL.Answer answer = GraphQL.ask("crossref/related-articles", Map.of("ids", Lighthouse.ids(OPENING)));
        assertThat(answer.list("nodes[0].relatedArticles.article.uri")).containsExactlyInAnyOrder(LETTER, SAILING,
                CLOSING);
        assertThat(answer.<Float>list("nodes[0].relatedArticles.score"))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(answer.list("nodes[0].relatedArticles.sharedEntities.name")).contains(
                List.of("Port Ennis", "Ada Quell"), List.of("Harrow Trust"));
    }

    @Test
    void the_related_articles_of_many_take_the_statements_of_one() {
        GraphQL.Answer three = GraphQL.ask("crossref/related-articles",
                Map.of("ids", Lighthouse.ids(OPENING, LETTER, SAILING), "first", 1));
        assertThat(three.list("nodes.relatedArticles.flatten()")).hasSize(3);
        assertThat(three.statements()).isEqualTo(5);
    }
}
