package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pages by number, for the top of the list. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberedPagesTest {
    @Inject
    SampleNewsroom newsroom;

    @BeforeEach
    void load() {
        newsroom.load();
    }

    @Test
    void an_offset_leaves_out_the_articles_before_the_page() {
        List<String> whole = slugs("first: 6");
        assertThat(slugs("first: 3, offset: 3")).isEqualTo(whole.subList(3, 6));
        assertThat(slugs("first: 3, offset: 0")).isEqualTo(whole.subList(0, 3));
    }

    @Test
    void a_page_behind_the_end_is_empty_and_has_pages_before_it() {
        GraphQL.Answer answer = GraphQL.send(
                "{ articles(offset: 1000) { nodes { slug } pageInfo { hasPreviousPage hasNextPage } } }", Map.of());
        assertThat((List<?>) answer.<List<?>>get("articles.nodes")).isEmpty();
        assertThat((Map<?, ?>) answer.<Map<?, ?>>get("articles.pageInfo"))
                .isEqualTo(Map.of("hasPreviousPage", true, "hasNextPage", false));
    }

    @Test
    void an_offset_counts_from_the_cursor() {
        String cursor = GraphQL.send("{ articles(first: 2) { pageInfo { endCursor } } }", Map.of())
                .get("articles.pageInfo.endCursor");
        assertThat(slugs("first: 2, offset: 1, after: \"" + cursor + "\"")).isEqualTo(slugs("first: 5").subList(3, 5));
    }

    @Test
    void an_offset_out_of_bounds_or_from_the_end_names_its_field() {
        for (String page : List.of("offset: -1", "offset: 1001", "last: 2, offset: 1")) {
            GraphQL.Answer answer = GraphQL.send("{ articles(" + page + ") { totalCount } }", Map.of());
            assertThat(answer.errorCode()).isEqualTo("INVALID_ARGUMENT");
            assertThat(answer.errorField()).isEqualTo("offset");
        }
    }

    private static List<String> slugs(String page) {
        return GraphQL.send("{ articles(" + page + ") { nodes { slug } } }", Map.of()).get("articles.nodes.slug");
    }
}
