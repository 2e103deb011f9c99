package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Mutation.id;
import static org.newsgraph.testsupport.Mutation.message;
import static org.newsgraph.testsupport.Mutation.refusal;
import static org.newsgraph.testsupport.Table.key;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.EntityKind;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityMutationTest {
    private final Table table;

    EntityMutationTest(Table table) {
        this.table = table;
    }

    @Test
    void a_created_person_has_the_given_values() {
        String id = id("""
                createPerson(input: {name: "  Ana\\n Ruiz ", description: "Painter", givenName: "Ana",
                birthDate: "1970-02-03", aliases: [{name: "A. Ruiz", kind: SHORT}, {name: "Ana R."}],
                identifiers: [{scheme: "test", value: "ana"}], sameAs: ["https://ana.example/"]})""");

        assertThat(table.one("""
                SELECT name, name_key, description, given_name, birth_date, provisional FROM named_entity
                WHERE id = ?""", key(id))).isEqualTo("Ana Ruiz ana ruiz Painter Ana 1970-02-03 f");
        assertThat(aliases(id)).containsExactly("A. Ruiz SHORT", "Ana R. NAME");
        assertThat(identifiers(id)).containsExactly("test ana");
        assertThat(table.rows("SELECT url FROM same_as WHERE entity_id = ?", key(id)))
                .containsExactly("https://ana.example/");
    }

    @Test
    void what_is_not_given_stays_and_null_clears() {
        String id = id("createPerson(input: {name: \"Bo Lind\", givenName: \"Bo\", familyName: \"Lind\", "
                + "birthDate: \"1950-01-01\", deathDate: \"2000-01-01\", aliases: [{name: \"Bosse\"}]})");

        assertThat(changed(update(id, "familyName: null, deathDate: null"))).isTrue();

        assertThat(table.one("SELECT name, given_name, family_name, birth_date, death_date FROM named_entity "
                + "WHERE id = ?", key(id))).isEqualTo("Bo Lind Bo null 1950-01-01 null");
        assertThat(aliases(id)).containsExactly("Bosse NAME");
    }

    @Test
    void a_given_list_replaces_the_list_and_keeps_the_rows_of_what_stays() {
        String id = id("createPerson(input: {name: \"Cy Orr\", aliases: [{name: \"Cyrus\"}, {name: \"Sy\"}], "
                + "identifiers: [{scheme: \"test\", value: \"cy\"}, {scheme: \"test\", value: \"sy\"}]})");
        String row = table.one("SELECT id FROM alias WHERE entity_id = ? AND name = 'Cyrus'", key(id));

        changed(update(id, "aliases: [{name: \"Cyrus\", kind: FORMER}, {name: \"C.\"}], "
                + "identifiers: [{scheme: \"test\", value: \"cy\"}]"));

        assertThat(aliases(id)).containsExactly("C. NAME", "Cyrus FORMER");
        assertThat(identifiers(id)).containsExactly("test cy");
        assertThat(table.one("SELECT id FROM alias WHERE entity_id = ? AND name = 'Cyrus'", key(id))).isEqualTo(row);
    }

    @Test
    void a_name_is_never_its_own_alias() {
        String id = id("createPerson(input: {name: \"Di\", aliases: [{name: \"Di\"}, {name: \"Diana\"}]})");
        assertThat(aliases(id)).containsExactly("Diana NAME");

        changed(update(id, "name: \"Diana\""));
        assertThat(aliases(id)).isEmpty();
    }

    @Test
    void an_edit_that_changes_nothing_writes_nothing() {
        String values = "name: \"Ed Fox\", aliases: [{name: \"Eddie\"}], identifiers: [{scheme: \"test\", value: \"ed\"}]";
        String id = id("createPerson(input: {" + values + "})");
        String before = table.one("SELECT updated_at FROM named_entity WHERE id = ?", key(id));

        assertThat(changed(update(id, values))).isFalse();

        assertThat(table.one("SELECT updated_at FROM named_entity WHERE id = ?", key(id))).isEqualTo(before);
        assertThat(changes(id)).containsExactly("ENTITY_CREATED");
    }

    @Test
    void each_edit_is_logged_once() {
        String id = id("createPerson(input: {name: \"Flo\"})");
        changed(update(id, "name: \"Flora\", description: \"Gardener\""));
        assertThat(changes(id)).containsExactly("ENTITY_CREATED", "ENTITY_CHANGED");
    }

    @Test
    void an_edited_entity_is_provisional_no_longer() {
        String id = id("createPerson(input: {name: \"Gus Provis\"})");
        table.update("UPDATE named_entity SET provisional = TRUE WHERE id = " + key(id));

        assertThat(changed(update(id, "name: \"Gus Provis\""))).isTrue();

        assertThat(table.one("SELECT provisional FROM named_entity WHERE id = ?", key(id))).isEqualTo("f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "description: \"nameless\" | input.name",
            "name: \" \\t \" | input.name",
            "name: \"\\u200B\" | input.name",
            "name: \"a\\u0000b\" | input.name",
            "name: \"a\\u0007b\" | input.name",
            "name: \"A\", aliases: [{name: \"B\"}, {name: \"\"}] | input.aliases[1].name",
            "name: \"A\", aliases: [{name: \"B\"}, {name: \" B\", kind: SHORT}] | input.aliases[1]",
            "name: \"A\", identifiers: [{scheme: \"Q W\", value: \"1\"}] | input.identifiers[0].scheme",
            "name: \"A\", identifiers: [{scheme: \"q\", value: \"\"}] | input.identifiers[0].value",
            "name: \"A\", identifiers: [{scheme: \"q\", value: \"1\"}, {scheme: \"q\", value: \"1\"}] | input.identifiers[1]",
            "name: \"A\", sameAs: [\"https://a.example\", \"ftp://a.example/\"] | input.sameAs[1]",
            "name: \"A\", sameAs: [\"/a\"] | input.sameAs[0]",
            "name: \"A\", sameAs: [\"http:// a\"] | input.sameAs[0]",
            "name: \"A\", birthDate: \"2000-01-02\", deathDate: \"2000-01-01\" | input.deathDate"})
    void a_person_that_breaks_a_rule_is_refused(String values, String field) {
        assertThat(refusal("createPerson(input: {" + values + "})")).isEqualTo("INVALID_ARGUMENT " + field);
    }

    @Test
    void texts_and_lists_have_bounds() {
        assertThat(refusal("createPerson(input: {name: \"" + "a".repeat(501) + "\"})"))
                .isEqualTo("INVALID_ARGUMENT input.name");
        List<String> aliases = IntStream.rangeClosed(0, 100).mapToObj(i -> "{name: \"a" + i + "\"}").toList();
        assertThat(refusal("createPerson(input: {name: \"A\", aliases: " + aliases + "})"))
                .isEqualTo("INVALID_ARGUMENT input.aliases");
        assertThat(refusal("createPerson(input: {name: \"A\", identifiers: [{scheme: \"q\", value: \""
                + "1".repeat(201) + "\"}]})")).isEqualTo("INVALID_ARGUMENT input.identifiers[0].value");
        assertThat(refusal("createPerson(input: {name: \"A\", sameAs: [\"http://a.example/" + "x".repeat(2000)
                + "\"]})")).isEqualTo("INVALID_ARGUMENT input.sameAs[0]");
        assertThat(refusal("createPerson(input: {name: \"" + "\uFDFA".repeat(500) + "\"})"))
                .isEqualTo("INVALID_ARGUMENT input.name");
    }

    @Test
    void an_identifier_names_one_entity() {
        String taken = id("createPerson(input: {name: \"Hal\", identifiers: [{scheme: \"test\", value: \"hal\"}]})");
        String call = "createPlace(input: {name: \"Halle\", identifiers: [{scheme: \"test\", value: \"h\"}, "
                + "{scheme: \"test\", value: \"hal\"}]})";
        assertThat(refusal(call)).isEqualTo("CONFLICT input.identifiers[1]");
        assertThat(message(call)).contains(taken);
        assertThat(table.rows("SELECT id FROM named_entity WHERE name = 'Halle'")).isEmpty();
    }

    @Test
    void of_creators_of_one_identifier_at_the_same_time_one_succeeds() throws Exception {
        String call = "createPerson(input: {name: \"Race\", identifiers: [{scheme: \"test\", value: \"race\"}]})";
        ExecutorService clients = Executors.newFixedThreadPool(6);
        List<Future<Mutation>> answers = IntStream.range(0, 6).mapToObj(i -> clients.submit(() -> Mutation.send(call)))
                .toList();
        List<String> codes = new ArrayList<>();
        for (Future<Mutation> answer : answers) {
            codes.add(String.valueOf(answer.get().answer().getString("errors[0].extensions.code")));
        }
        clients.shutdown();
        assertThat(codes).containsOnlyOnce("null").filteredOn("CONFLICT"::equals).hasSize(5);
        assertThat(table.rows("SELECT id FROM named_entity WHERE name = 'Race'")).hasSize(1);
    }

    @Test
    void only_a_person_that_exists_and_stands_for_itself_can_be_changed() {
        String place = id("createPlace(input: {name: \"Ibiza\"})");
        assertThat(refusal(update(place, "name: \"X\""))).isEqualTo("INVALID_ID id");
        assertThat(refusal(update("nonsense", "name: \"X\""))).isEqualTo("INVALID_ID id");
        assertThat(refusal(update(Entities.globalId(999_999_999, EntityKind.PERSON),
                "name: \"X\""))).isEqualTo("NOT_FOUND id");

        String survivor = id("createPerson(input: {name: \"Ida\"})");
        String merged = id("createPerson(input: {name: \"Ida M.\"})");
        table.update("UPDATE named_entity SET merged_into_id = " + key(survivor) + " WHERE id = " + key(merged));
        assertThat(refusal(update(merged, "name: \"X\""))).isEqualTo("CONFLICT id");
        assertThat(message(update(merged, "name: \"X\""))).contains(survivor);
    }

    private List<String> aliases(String id) {
        return table.rows("SELECT name, kind FROM alias WHERE entity_id = ? ORDER BY name", key(id));
    }

    private List<String> identifiers(String id) {
        return table.rows("SELECT scheme, value FROM identifier WHERE entity_id = ? ORDER BY value", key(id));
    }

    private List<String> changes(String id) {
        return table.rows("SELECT kind FROM change WHERE entity_id = ? ORDER BY id", key(id));
    }

    private static String update(String id, String values) {
        return "updatePerson(id: \"" + id + "\", input: {" + values + "})";
    }
}
