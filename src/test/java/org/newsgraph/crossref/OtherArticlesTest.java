package org.newsgraph.crossref;

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

/** The latest other articles of everybody whom an article names. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherArticlesTest {
    @Inject
    SampleNewsroom newsroom;

    @BeforeEach
    void load() {
        newsroom.load();
    }

    @Test
    void they_are_the_entitys_latest_articles_without_the_one_that_names_it() {
        GraphQL.Answer answer = ask(2);
        String self = answer.get("article.id");
        List<Map<String, Object>> entities = answer.get("article.entities");
        assertThat(entities).isNotEmpty().allSatisfy(named -> {
            List<Object> all = articles(named);
            all.removeIf(article -> ((Map<?, ?>) article).get("id").equals(self));
            assertThat(named.get("otherArticles")).isEqualTo(all.subList(0, Math.min(2, all.size())));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> articles(Map<String, Object> named) {
        Map<String, Object> entity = (Map<String, Object>) named.get("entity");
        return (List<Object>) ((Map<String, Object>) entity.get("articles")).get("nodes");
    }

    @Test
    void they_take_one_statement_for_all_entities_and_one_for_what_is_not_known_of_them() {
        long with = GraphQL.send("{ articles(first: 20) { nodes { entities { salience otherArticles { slug } } } } }",
                Map.of()).statements();
        long without = GraphQL.send("{ articles(first: 20) { nodes { entities { salience } } } }", Map.of())
                .statements();
        assertThat(with).isEqualTo(without + 2);
    }

    @Test
    void a_number_of_them_out_of_bounds_names_its_field() {
        assertThat(ask(101).errorCode()).isEqualTo("INVALID_ARGUMENT");
        assertThat(ask(101).errorField()).isEqualTo("first");
    }

    private static GraphQL.Answer ask(int first) {
        List<String> slugs = GraphQL
                .send("{ articles(filter: {text: \"bridge report\"}) { nodes { slug } } }", Map.of())
                .get("articles.nodes.slug");
        return GraphQL.ask("crossref/other-articles", Map.of("slug", slugs.get(0), "first", first));
    }
}
