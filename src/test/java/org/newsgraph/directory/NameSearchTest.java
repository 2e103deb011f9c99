package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Table;
import org.newsgraph.text.Invisible;
import org.newsgraph.text.NameKey;
import org.newsgraph.text.SearchKey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Names with letters that have no accent to lose, looked for by those who have no such key on their keyboard. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameSearchTest {
    @Inject
    Sql sql;
    @Inject
    Table table;

    @ParameterizedTest(name = "{1} finds {0}, {2}")
    @CsvSource({"Łódź Quend, Lodz Quend, EXACT", "Łódź Quend, LODZ QUEN, PREFIX", "Łódź Quend, łódź quend, EXACT",
            "Straße Quend, Strasse Q, PREFIX", "Strasse Quendal, Straße Quenda, PREFIX",
            "Ørsted Quend, Orsted Quent, FUZZY", "Þórður Quend, thordur quend, EXACT",
            "\u02BF Quendabd \u02BF Al, quendabd al, EXACT"})
    void a_name_is_found_without_the_letters_that_it_is_written_with(String name, String asked, NameMatch match) {
        Mutation.id("createPerson(input: {name: \"%s\"})".formatted(name));
        assertThat(find(asked, match)).contains(name);
    }

    @Test
    void further_names_are_found_so_too() {
        Mutation.id("createPlace(input: {name: \"Quendsund\", aliases: [{name: \"Æquendø\"}]})");
        assertThat(find("aequendo", NameMatch.EXACT)).containsExactly("Quendsund");
        assertThat(find("aequendoo", NameMatch.FUZZY)).contains("Quendsund");
    }

    @Test
    void names_that_are_looked_for_alike_stay_two_entities() {
        String one = Mutation.id("createPerson(input: {name: \"Jón Quendþor\"})");
        String other = Mutation.id("createPerson(input: {name: \"Jon Quendthor\"})");
        assertThat(one).isNotEqualTo(other);
        assertThat(find("jon quendthor", NameMatch.EXACT)).containsExactlyInAnyOrder("Jón Quendþor", "Jon Quendthor");
        assertThat(NameKey.of("Quendþor")).isNotEqualTo(NameKey.of("Quendthor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u02BB", "\u02BB \u02BB"})
    void signs_that_vanish_are_no_name_to_look_for(String name) {
        assertThat(GraphQL.ask("directory/find", Map.of("filter", Map.of("name", name))).refusal())
                .isEqualTo("INVALID_ARGUMENT filter.name");
    }

    @Test
    void the_database_and_the_application_agree_on_every_letter() {
        List<String> keys = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString).flatMap(c -> Stream.of("a" + c + "b", c + " " + c + " b " + c))
                .map(NameKey::of).distinct().toList();
        List<String> folded = sql.rows(SqlText.of("SELECT search_key(n.key) AS folded FROM unnest(?) WITH ORDINALITY"
                + " AS n (key, at) ORDER BY n.at", keys), row -> row.text("folded"));
        List<String> faults = IntStream.range(0, keys.size())
                .filter(at -> !folded.get(at).equals(SearchKey.of(keys.get(at))))
                .mapToObj(at -> keys.get(at) + " is " + folded.get(at)).toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void the_database_and_the_application_agree_on_what_nobody_sees() {
        List<String> signs = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE).mapToObj(Character::toString).toList();
        assertThat(sql.rows(SqlText.of("SELECT n.sign FROM unnest(?) WITH ORDINALITY AS n (sign, at)"
                + " WHERE without_invisible(n.sign) = '' ORDER BY n.at", signs), row -> row.text("sign")))
                .isEqualTo(signs.stream().filter(sign -> Invisible.is(sign.codePointAt(0))).toList());
    }

    @ParameterizedTest
    @CsvSource({"named_entity", "alias"})
    void names_are_looked_for_by_index(String names) {
        String range = "search_key(name_key) COLLATE \"C\"";
        assertThat(plan(names, range + " >= 'ab1' AND " + range + " <= 'ab1z'"))
                .contains("Index Cond: (((search_key(name_key))::text >=");
        assertThat(plan(names, "search_key(name_key) % 'c4ca4238a0b923820dcc509a6f75849b'"))
                .contains("Index Cond: (search_key(name_key) % ");
    }

    /** Over the indexes of the table, and more rows than the tests have. */
    private String plan(String names, String condition) {
        return String.join("\n", QuarkusTransaction.requiringNew().call(() -> {
            table.update("CREATE TEMP TABLE many (LIKE " + names + " INCLUDING INDEXES) ON COMMIT DROP;"
                    + "ALTER TABLE many " + ("alias".equals(names)
                            ? "ALTER entity_id DROP NOT NULL, ALTER kind DROP NOT NULL, ALTER learned SET DEFAULT false"
                            : "ALTER kind DROP NOT NULL, ALTER provisional DROP NOT NULL, ALTER created_at DROP NOT NULL,"
                                    + " ALTER updated_at DROP NOT NULL")
                    + "; INSERT INTO many (id, name, name_key) SELECT i, i, md5(i::text) FROM generate_series(1, 5000) i;"
                    + "ANALYZE many; SET LOCAL random_page_cost = 1.1");
            return table.rows("EXPLAIN SELECT id FROM many WHERE " + condition);
        }));
    }

    private static List<String> find(String name, NameMatch match) {
        return GraphQL.ask("directory/find", Map.of("filter", Map.of("name", name, "match", match.name())))
                .list("entities.nodes.name");
    }
}
