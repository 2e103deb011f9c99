package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Mutation.id;
import static org.newsgraph.testsupport.Mutation.refusal;
import static org.newsgraph.testsupport.Table.key;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipMutationTest {
    private final Table table;
    private String person;
    private String organization;

    MembershipMutationTest(Table table) {
        this.table = table;
    }

    @BeforeEach
    void create() {
        person = id("createPerson(input: {name: \"Lea\"})");
        organization = id("createOrganization(input: {name: \"League\"})");
    }

    @Test
    void a_membership_is_added_changed_and_removed() {
        String id = id(add("role: \"Chair\", startDate: \"2020-01-01\""));
        assertThat(row(id)).containsExactly("Chair 2020-01-01 null");

        assertThat(changed(update(id, "endDate: \"2021-01-01\""))).isTrue();
        assertThat(row(id)).containsExactly("Chair 2020-01-01 2021-01-01");
        assertThat(changed(update(id, "role: null, endDate: null"))).isTrue();
        assertThat(row(id)).containsExactly("null 2020-01-01 null");

        assertThat(changed("removeMembership(id: \"" + id + "\")")).isTrue();
        assertThat(row(id)).isEmpty();
        assertThat(refusal("removeMembership(id: \"" + id + "\")")).isEqualTo("NOT_FOUND id");
    }

    @Test
    void a_membership_changes_both_its_ends_unless_nothing_changes() {
        String id = id(add("role: \"Chair\""));
        assertThat(changed(update(id, "role: \"Chair\""))).isFalse();
        assertThat(changes(person)).containsExactly("ENTITY_CREATED", "ENTITY_CHANGED");
        assertThat(changes(organization)).containsExactly("ENTITY_CREATED", "ENTITY_CHANGED");
    }

    @Test
    void a_person_is_in_one_role_since_one_day_once() {
        id(add("role: \"Chair\""));
        assertThat(refusal(add("role: \" Chair \""))).isEqualTo("CONFLICT input.role");
        String other = id(add("role: \"Chair\", startDate: \"2020-01-01\""));
        assertThat(refusal(update(other, "startDate: null"))).isEqualTo("CONFLICT input.role");
    }

    @Test
    void a_membership_that_breaks_a_rule_is_refused() {
        assertThat(refusal(add("startDate: \"2020-01-02\", endDate: \"2020-01-01\"")))
                .isEqualTo("INVALID_ARGUMENT input.endDate");
        assertThat(refusal(add("role: \"" + "r".repeat(201) + "\""))).isEqualTo("INVALID_ARGUMENT input.role");
        assertThat(refusal("addMembership(input: {personId: \"" + person + "\"})"))
                .isEqualTo("INVALID_ARGUMENT input.organizationId");
        assertThat(refusal("addMembership(input: {personId: \"" + organization + "\", organizationId: \""
                + organization + "\"})")).isEqualTo("INVALID_ID input.personId");
        assertThat(refusal("addMembership(input: {personId: \"" + person + "\", organizationId: \"" + person
                + "\"})")).isEqualTo("INVALID_ID input.organizationId");
        assertThat(refusal(update(person, "role: \"x\""))).isEqualTo("INVALID_ID id");
    }

    @Test
    void a_membership_of_a_merged_person_is_the_survivors() {
        String survivor = id("createPerson(input: {name: \"Leah\"})");
        table.update("UPDATE named_entity SET merged_into_id = " + key(survivor) + " WHERE id = " + key(person));
        String id = id(add("role: \"Chair\""));
        assertThat(table.one("SELECT person_id FROM membership WHERE id = ?", key(id)))
                .isEqualTo(String.valueOf(key(survivor)));
    }

    private String add(String values) {
        return "addMembership(input: {personId: \"" + person + "\", organizationId: \"" + organization + "\", "
                + values + "})";
    }

    private static String update(String id, String values) {
        return "updateMembership(id: \"" + id + "\", input: {" + values + "})";
    }

    private List<String> row(String id) {
        return table.rows("SELECT role, start_date, end_date FROM membership WHERE id = ?", key(id));
    }

    private List<String> changes(String id) {
        return table.rows("SELECT kind FROM change WHERE entity_id = ? ORDER BY id", key(id));
    }
}
