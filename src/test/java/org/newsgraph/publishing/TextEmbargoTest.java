package org.newsgraph.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An embargo that stands in the text of an article, and a desk that sets another. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextEmbargoTest {
    private static final String END = "2998-01-01T00:00:00Z";
    private static final String OTHER_END = "2999-01-01T00:00:00Z";

    private final String uri = "press:" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void take_in_an_article_with_an_embargo_in_its_text() {
        id = DeskCall.article(uri, text(END, "The budget is balanced."), Map.of());
        assertThat(embargo()).isEqualTo(END);
    }

    private static String text(String end, String body) {
        return "headline: Budget\nembargo: " + end + "\n\n" + body;
    }

    private static Map<String, Object> article(String uri, String text, Map<String, ?> more) {
        Map<String, Object> article = new HashMap<>(Map.of("uri", uri, "text", text));
        article.putAll(more);
        return article;
    }

    /** What becomes of it: a status, or code and field. */
    private String again(String text, Map<String, ?> more) {
        GraphQL.Answer answer = GraphQL.send("mutation($all: [ArticleInput!]!) { ingestArticles(articles: $all)"
                + " { status problem { code field } } }", Map.of("all", List.of(article(uri, text, more))));
        return answer.get("ingestArticles[0].problem") == null
                ? answer.get("ingestArticles[0].status")
                : answer.get("ingestArticles[0].problem.code") + " " + answer.get("ingestArticles[0].problem.field");
    }

    private String embargo() {
        return DeskCall.embargo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embargoedUntil: \"" + OTHER_END + "\"", "embargoedUntil: \"2020-01-01T00:00:00Z\"", ""})
    void the_same_text_again_is_unchanged_whatever_the_desk_has_set(String set) {
        DeskCall.send("setEmbargo", id, set);
        String since = embargo();
        assertThat(since).isNotEqualTo(END);
        assertThat(again(text(END, "The budget is balanced."), Map.of())).isEqualTo("UNCHANGED");
        assertThat(embargo()).isEqualTo(since);
    }

    @Test
    void a_next_version_with_the_same_line_leaves_what_the_desk_has_set() {
        DeskCall.send("setEmbargo", id, "embargoedUntil: \"" + OTHER_END + "\"");
        assertThat(again(text(END, "The budget is not balanced."), Map.of())).isEqualTo("REVISED");
        assertThat(embargo()).isEqualTo(OTHER_END);
    }

    @Test
    void a_next_version_with_another_line_is_refused() {
        DeskCall.send("setEmbargo", id, "embargoedUntil: \"" + OTHER_END + "\"");
        assertThat(again(text("2997-01-01T00:00:00Z", "The budget is not balanced."), Map.of()))
                .isEqualTo("CONFLICT embargoedUntil");
    }

    @Test
    void what_its_sender_asks_for_beside_the_text_is_refused_still() {
        DeskCall.send("setEmbargo", id, "embargoedUntil: \"" + OTHER_END + "\"");
        assertThat(again(text(END, "The budget is balanced."), Map.of("embargoedUntil", END)))
                .isEqualTo("CONFLICT embargoedUntil");
    }
}
