package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a client asks of the directory, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DirectoryQueryTest {

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    private static GraphQL.Answer find(String name, NameMatch match) {
        return GraphQL.ask("directory/find", Map.of("filter", Map.of("name", name, "match", match.name())));
    }

    @ParameterizedTest
    @CsvSource({"ada q, PREFIX, Ada Quell", "ÁDA QUELL, EXACT, Ada Quell", "ada quel, EXACT,",
            "ada qwell, FUZZY, Ada Quell",
            "friends of har, PREFIX, Harrow Trust", "Friends of Harrow, EXACT, Harrow Trust"})
    void a_name_is_found_by_its_start_whole_or_misspelt(String name, NameMatch match, String found) {
        GraphQL.Answer answer = find(name, match);
        assertThat(answer.list("entities.nodes.name")).isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(answer.statements()).isEqualTo(2);
    }

    @Test
    void signs_of_patterns_are_ordinary_characters() {
        assertThat(find("a%", NameMatch.EXACT).list("entities.nodes")).isEmpty();
        assertThat(find("ada_quell", NameMatch.EXACT).list("entities.nodes.name")).containsExactly("Ada Quell");
    }

    @Test
    void kinds_bound_what_is_found() {
        GraphQL.Answer answer = GraphQL.ask("directory/find",
                Map.of("filter", Map.of("name", "port en", "kinds", List.of("PLACE", "PERSON"), "provisional", false)));
        assertThat(answer.list("entities.nodes.__typename")).containsExactly("Place");
    }

    @Test
    void pages_of_entities_meet() {
        Map<String, Object> filter = Map.of("provisional", false);
        GraphQL.Answer whole = GraphQL.ask("directory/find", Map.of("filter", filter, "first", 4));
        List<String> cursors = whole.list("entities.edges.cursor");
        GraphQL.Answer back = GraphQL.ask("directory/find",
                Map.of("filter", filter, "last", 2, "before", cursors.get(3)));
        assertThat(back.list("entities.edges.cursor")).isEqualTo(cursors.subList(1, 3));
    }

    @Test
    void a_cursor_of_a_list_by_likeness_is_none_of_a_list_by_name() {
        String cursor = find("ada qwell", NameMatch.FUZZY).get("entities.pageInfo.endCursor");
        assertThat(GraphQL.ask("directory/find", Map.of("after", cursor)).refusal()).isEqualTo("INVALID_CURSOR after");
        assertThat(GraphQL.ask("directory/find", Map.of("after", cursor, "filter",
                Map.of("name", "bram osey", "match", "FUZZY"))).refusal()).isEqualTo("INVALID_CURSOR after");
    }

    @ParameterizedTest
    @CsvSource({"bram osei, people, keeper", "harrow trust, organizations, charity", "port ennis, places, IE"})
    void each_kind_has_a_list_of_its_own(String name, String list, String value) {
        GraphQL.Answer answer = GraphQL.ask("directory/by-kind", Map.of("name", name));
        assertThat((Integer) answer.get(list + ".totalCount")).isEqualTo(1);
        assertThat(answer.json().getString("data." + list + ".nodes")).contains(value);
    }

    @Test
    void an_entity_is_found_by_id_and_by_what_another_register_calls_it() {
        GraphQL.Answer byRegister = GraphQL.ask("directory/entity",
                Map.of("identifier", Map.of("scheme", "lighthouse", "value", "ada")));
        assertThat((String) byRegister.get("entity.id")).isEqualTo(Lighthouse.id("Ada Quell"));
        assertThat((String) byRegister.get("entity.familyName")).isEqualTo("Quell");
        GraphQL.Answer byId = GraphQL.ask("directory/entity", Map.of("id", Lighthouse.id("Harrow Trust")));
        assertThat(byId.list("entity.members.person.name")).containsExactly("Bram Osei");
        assertThat(byId.list("entity.aliases.name")).containsExactly("Friends of Harrow");
    }
}
