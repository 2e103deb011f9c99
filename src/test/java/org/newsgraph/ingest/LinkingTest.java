package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkingTest {
    @Inject
    Sql sql;
    @Inject
    Table table;
    @Inject
    CrossReferences crossReferences;

    private static final List<String> NAMES = List.of("The Acme Company Ltd.", "The", "The The", "And And And",
            "St. St. Johns", "Wall St", "A B C D", "J. R. R. Tolkien Jr.", "Marks & Spencer and Co", "Jr", "Smith Jr",
            "World Organisation for Defence", "Centre Programme Organisations", "SA", "Co Co",
            "\u00C9l\u00E9onore S. A.",
            "the and of", "Louis and", "\uD83D\uDE00 X Y", "x", "", "\u0416 \u0417 \u0418", "GmbH & Co. KG",
            "The United States Navy",
            "United States", "United States Ltd");

    @Test
    void the_database_and_the_application_agree_on_the_core_of_a_name() {
        List<String> keys = NAMES.stream().map(NameKey::of).toList();
        assertThat(sql.rows(SqlText.of("SELECT name_core(n.key) AS core FROM unnest(?) WITH ORDINALITY AS n (key, at)"
                + " ORDER BY n.at", keys), row -> row.text("core")))
                .isEqualTo(keys.stream().map(NameCore::of).toList());
    }

    @Test
    void names_of_an_article_are_looked_up_by_index() {
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            table.update("SET LOCAL enable_seqscan = off");
            return table.rows("EXPLAIN SELECT id FROM named_entity WHERE name_core(name_key) COLLATE \"C\""
                    + " = ANY (ARRAY['a', 'b']) UNION ALL SELECT entity_id FROM alias"
                    + " WHERE name_core(name_key) COLLATE \"C\" = ANY (ARRAY['a', 'b'])");
        });
        assertThat(String.join("\n", plan)).contains("named_entity_by_name_core", "alias_by_name_core");
    }

    @Test
    void a_membership_decides_between_two_of_one_name() {
        String bank = Mutation.id("createOrganization(input: {name: \"Quellbrook Bank\"})");
        String banker = Mutation.id("createPerson(input: {name: \"Ilse Quellbrook\"})");
        Mutation.id("createPerson(input: {name: \"Ilse Quellbrook\"})");
        Mutation.id("addMembership(input: {personId: \"%s\", organizationId: \"%s\"})".formatted(banker, bank));
        assertThat(links("test:link:bank", "Mayor Ilse Quellbrook left the Quellbrook Bank."))
                .contains("Ilse Quellbrook LINKED " + Table.key(banker));
        assertThat(links("test:link:alone", "Mayor Ilse Quellbrook left.")).containsExactly(
                "Ilse Quellbrook AMBIGUOUS null");
    }

    @Test
    void candidates_are_given_in_two_statements_for_all_mentions() {
        Mutation.id("createPerson(input: {name: \"Olaf Quenby\"})");
        Mutation.id("createPerson(input: {name: \"Olaf Quenby\"})");
        Newsroom.ingest(Map.of("uri", "test:link:two", "text", "Mayor Olaf Quenby came. Olaf Quenby left."));
        GraphQL.Answer answer = GraphQL.ask("ingest/candidates", Map.of("uri", "test:link:two"));
        assertThat((List<List<String>>) answer.<List<List<String>>>get("article.mentions.candidates.name"))
                .hasSize(2).allMatch(names -> names.equals(List.of("Olaf Quenby", "Olaf Quenby")));
        assertThat(answer.statements()).isEqualTo(5);
    }

    @Test
    void the_archive_counts_by_which_name_an_entity_is_called() {
        links("test:link:use1", "Mayor Petra Quisling-Falk spoke. Quisling-Falk left.");
        links("test:link:use1", "Mayor Petra Quisling-Falk left.");
        links("test:link:use2", "Mayor Petra Quisling-Falk spoke again.");
        crossReferences.fold(1000);
        assertThat(table.rows("SELECT name, article_count FROM name_use WHERE name LIKE '%Quisling%'"))
                .containsExactly("Petra Quisling-Falk 2");
    }

    @Test
    void the_directory_is_asked_as_often_for_a_long_article_as_for_a_short_one() {
        Mutation.id("createPerson(input: {name: \"Ines Quorley\"})");
        Mutation.id("createPerson(input: {name: \"Ines Quorley\"})");
        String sentence = "Mayor Ines Quorley met Norway, Germany and France in Oslo. ";
        links("test:link:warm", sentence);
        assertThat(statements("test:link:long", sentence.repeat(50)))
                .isEqualTo(statements("test:link:short", sentence + "Once."));
    }

    /** The fewer of two: now and then an article fetches keys for a thousand others, too. */
    private long statements(String uri, String text) {
        long start = sql.executed();
        links(uri + ":1", text);
        long middle = sql.executed();
        links(uri + ":2", text);
        return Math.min(middle - start, sql.executed() - middle);
    }

    /** Each mention with its link. */
    private List<String> links(String uri, String text) {
        Newsroom.ingest(Map.of("uri", uri, "text", text));
        return table.rows("SELECT m.text, m.link_status, m.entity_id FROM mention m JOIN article a"
                + " ON a.current_revision_id = m.revision_id WHERE a.uri = ? ORDER BY m.position", uri);
    }
}
