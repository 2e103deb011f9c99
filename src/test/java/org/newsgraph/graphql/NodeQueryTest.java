package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.OPENING;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Relay's way back from an id to its object, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeQueryTest {
    private static final String NOBODY = GlobalId.of("Person", 999_999_999);

    private static GraphQL.Answer nodes(List<String> ids) {
        return GraphQL.ask("graphql/nodes", Map.of("id", ids.get(0), "ids", ids));
    }

    @Test
    void objects_of_all_kinds_come_in_the_order_of_their_ids() {
        GraphQL.Answer answer = nodes(Lighthouse.ids("Port Ennis", OPENING, "Ada Quell", "Harrow Trust", "Ada Quell"));
        assertThat(answer.list("nodes.__typename")).containsExactly("Place", "Article", "Person", "Organization",
                "Person");
        assertThat((String) answer.get("node.__typename")).isEqualTo("Place");
    }

    @Test
    void ids_of_one_feature_take_one_statement() {
        assertThat(nodes(Lighthouse.ids("Port Ennis", "Ada Quell", "Harrow Trust")).statements()).isEqualTo(2);
        // The one that both fields name is asked for twice: whether readers may know an entity is not kept.
        assertThat(nodes(Lighthouse.ids("Ada Quell", OPENING)).statements()).isEqualTo(3);
    }

    @Test
    void an_id_of_nothing_is_null_in_its_place() {
        GraphQL.Answer answer = nodes(List.of(NOBODY, Lighthouse.id("Ada Quell")));
        assertThat(answer.list("nodes")).hasSize(2).first().isNull();
        assertThat((Object) answer.get("node")).isNull();
    }

    @Test
    void sections_paragraphs_and_mentions_are_nodes_too() {
        GraphQL.Answer article = GraphQL.send("query($id: ID!) { article(id: $id) { sections { id paragraphs { id } }"
                + " mentions { id } } }", Map.of("id", Lighthouse.id(OPENING)));
        GraphQL.Answer answer = nodes(List.of(article.get("article.sections[0].id"),
                article.get("article.sections[0].paragraphs[0].id"), article.get("article.mentions[0].id")));
        assertThat(answer.list("nodes.__typename")).containsExactly("Section", "Paragraph", "Mention");
    }

    @Test
    void what_was_never_an_id_is_refused() {
        GraphQL.Answer answer = GraphQL.send("{ node(id: \"nonsense\") { id } }", Map.of());
        assertThat(answer.refusal()).isEqualTo("INVALID_ID id");
    }
}
