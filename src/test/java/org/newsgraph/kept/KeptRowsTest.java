package org.newsgraph.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Mutation.id;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What was read is not read again while nothing changes, and whatever has changed since is seen by the next read. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptRowsTest {
    private static final String QUERY = """
            query($value: ID!) { entity(identifier: {scheme: "kept", value: $value}) { name
              ... on Person { affiliations { role organization { name } } articles(first: 3) { nodes { headline } } } } }""";
    private static final String NAME_ALONE = """
            query($value: ID!) { entity(identifier: {scheme: "kept", value: $value}) { name } }""";
    private static final String ROLES = "entity.affiliations.role";

    @Inject
    Table table;

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource dataSource;

    private final String value = UUID.randomUUID().toString();
    private String person;
    private String organization;
    private String membership;

    @BeforeEach
    void create() {
        person = id("createPerson(input: {name: \"Orla Venn\", identifiers: [{scheme: \"kept\", value: \"" + value
                + "\"}]})");
        organization = id("createOrganization(input: {name: \"Venn Mills\"})");
        membership = id("addMembership(input: {personId: \"" + person + "\", organizationId: \"" + organization
                + "\", role: \"miller\"})");
        read();
    }

    private GraphQL.Answer read() {
        GraphQL.Answer answer = GraphQL.send(QUERY, Map.of("value", value));
        assertThat((Object) answer.get("entity")).as(answer.json().prettify()).isNotNull();
        return answer;
    }

    private GraphQL.Answer readAgain() {
        return GraphQL.sendAgain(QUERY, Map.of("value", value));
    }

    @Test
    void a_second_read_asks_whether_anything_has_changed() {
        GraphQL.Answer first = read();
        GraphQL.Answer second = readAgain();
        assertThat(first.<String>list(ROLES)).containsExactly("miller");
        assertThat(first.statements()).isEqualTo(4);
        assertThat(second.statements()).isEqualTo(1);
        assertThat(second.json().prettify()).isEqualTo(first.json().prettify());
    }

    @Test
    void a_lookup_alone_asks_whether_anything_has_changed() {
        GraphQL.send(NAME_ALONE, Map.of("value", value));
        GraphQL.Answer second = GraphQL.sendAgain(NAME_ALONE, Map.of("value", value));
        assertThat((String) second.get("entity.name")).isEqualTo("Orla Venn");
        assertThat(second.statements()).isEqualTo(1);
    }

    @Test
    void a_lookup_that_cannot_be_confirmed_for_want_of_a_connection_times_out() throws SQLException {
        GraphQL.send(NAME_ALONE, Map.of("value", value));
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < sql.connections(); i++) {
                all.add(dataSource.getConnection());
            }
            assertThat(GraphQL.sendAgain(NAME_ALONE, Map.of("value", value)).errorCode()).isEqualTo("TIMEOUT");
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    @Test
    void a_membership_that_is_added_changed_or_removed_is_seen() {
        id("addMembership(input: {personId: \"" + person + "\", organizationId: \"" + organization
                + "\", role: \"owner\"})");
        assertThat(readAgain().<String>list(ROLES)).containsExactlyInAnyOrder("miller", "owner");
        assertThat(changed("updateMembership(id: \"" + membership + "\", input: {role: \"baker\"})")).isTrue();
        assertThat(readAgain().<String>list(ROLES)).containsExactlyInAnyOrder("baker", "owner");
        assertThat(changed("removeMembership(id: \"" + membership + "\")")).isTrue();
        assertThat(readAgain().<String>list(ROLES)).containsExactly("owner");
    }

    @Test
    void a_name_that_an_editor_changes_is_seen() {
        assertThat(changed("updatePerson(id: \"" + person + "\", input: {name: \"Orla Venn-Roe\"})")).isTrue();
        assertThat((String) readAgain().get("entity.name")).isEqualTo("Orla Venn-Roe");
    }

    @Test
    void a_name_that_another_connection_changes_is_seen() {
        table.update("UPDATE named_entity SET name = 'Orla V' WHERE id = " + Table.key(person));
        assertThat((String) readAgain().get("entity.name")).isEqualTo("Orla V");
    }

    @Test
    void an_identifier_that_was_taken_away_finds_nothing() {
        assertThat(changed("updatePerson(id: \"" + person + "\", input: {identifiers: []})")).isTrue();
        assertThat((Object) readAgain().get("entity")).isNull();
    }

    @Test
    void an_entity_that_was_merged_is_found_as_the_one_that_stands_for_it() {
        String other = id("createPerson(input: {name: \"Orla Venn the elder\"})");
        assertThat(changed("mergeEntities(sourceId: \"" + person + "\", targetId: \"" + other + "\")")).isTrue();
        assertThat((String) readAgain().get("entity.name")).isEqualTo("Orla Venn the elder");
        assertThat(readAgain().<String>list(ROLES)).containsExactly("miller");
    }

    @Test
    void whom_only_a_withdrawn_article_named_is_not_known_any_more() {
        String uri = "test:kept:" + value;
        assertThat(
                Newsroom.ingest(Map.of("uri", uri, "text", "\"The lock held,\" said Peter Quistgard-Lom, the mayor of"
                        + " Harnby. Mr Quistgard-Lom thanked the crew.")).errorCode())
                .isNull();
        GraphQL.Answer article = GraphQL.send("query($uri: String!) { article(uri: $uri) { id entities { entity"
                + " { id provisional } } } }", Map.of("uri", uri));
        List<String> named = article.list("article.entities.findAll { it.entity.provisional }.entity.id");
        assertThat(named).isNotEmpty();
        String byId = "query($id: ID!) { entity(id: $id) { name } }";
        assertThat((Object) GraphQL.sendAgain(byId, Map.of("id", named.get(0))).get("entity")).isNotNull();
        assertThat((Object) GraphQL.sendAgain(byId, Map.of("id", named.get(0))).get("entity")).isNotNull();
        GraphQL.sendAgain("mutation($id: ID!) { withholdArticle(id: $id) { id } }",
                Map.of("id", article.get("article.id")));
        assertThat((Object) GraphQL.sendAgain(byId, Map.of("id", named.get(0))).get("entity")).isNull();
    }
}
