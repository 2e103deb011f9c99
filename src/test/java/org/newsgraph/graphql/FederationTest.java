package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.OPENING;

import java.util.Collections;
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

/** What a router of Apollo Federation asks for, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FederationTest {
    private static Map<String, String> reference(String type, String id) {
        return Map.of("__typename", type, "id", id);
    }

    private static GraphQL.Answer entities(List<?> representations) {
        return GraphQL.ask("graphql/entities", Map.of("representations", representations));
    }

    @Test
    void entities_come_in_the_order_of_their_representations() {
        GraphQL.Answer answer = entities(List.of(reference("Person", Lighthouse.id("Ada Quell")),
                reference("Article", Lighthouse.id(OPENING)), reference("Person", Lighthouse.id("Ada Quell"))));
        assertThat(answer.list("_entities.__typename")).containsExactly("Person", "Article", "Person");
        assertThat((String) answer.get("_entities[0].name")).isEqualTo("Ada Quell");
    }

    @Test
    void many_entities_of_one_type_take_one_statement() {
        List<Map<String, String>> hundred = Collections.nCopies(100,
                reference("Organization", Lighthouse.id("Harrow Trust")));
        assertThat(entities(hundred).statements()).isEqualTo(1);
        assertThat(entities(hundred.subList(0, 1)).statements()).isEqualTo(1);
    }

    @Test
    void what_does_not_exist_is_null() {
        GraphQL.Answer answer = entities(List.of(reference("Person", GlobalId.of("Person", 999_999_999)),
                reference("Person", Lighthouse.id("Ada Quell"))));
        assertThat(answer.list("_entities")).hasSize(2).first().isNull();
        assertThat((String) answer.get("_entities[1].id")).isEqualTo(Lighthouse.id("Ada Quell"));
    }

    @Test
    void a_representation_of_another_form_names_its_place() {
        assertThat(entities(List.of(Map.of("id", "x"))).refusal()).isEqualTo("INVALID_ARGUMENT representations[0]");
        assertThat(entities(List.of(reference("Section", "x"))).refusal())
                .isEqualTo("INVALID_ARGUMENT representations[0]");
        assertThat(entities(List.of(Map.of("__typename", "Person"))).refusal())
                .isEqualTo("INVALID_ARGUMENT representations[0].id");
        assertThat(entities(List.of(reference("Person", Lighthouse.id(OPENING)))).refusal())
                .isEqualTo("INVALID_ID representations[0].id");
        assertThat(entities(Collections.nCopies(101, reference("Person", "x"))).refusal())
                .isEqualTo("INVALID_ARGUMENT representations");
    }
}
