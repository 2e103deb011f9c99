package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Mutation.changed;
import static org.newsgraph.testsupport.Mutation.id;
import static org.newsgraph.testsupport.Mutation.refusal;
import static org.newsgraph.testsupport.Table.key;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.EntityKind;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationAndPlaceMutationTest {
    private final Table table;

    OrganizationAndPlaceMutationTest(Table table) {
        this.table = table;
    }

    @Test
    void an_organization_has_a_parent_until_it_is_cleared() {
        String parent = id("createOrganization(input: {name: \"Acme Group\", classification: \"company\"})");
        String child = id("createOrganization(input: {name: \"Acme Ltd\", parentId: \"" + parent + "\"})");
        assertThat(parentOf(child)).isEqualTo(String.valueOf(key(parent)));

        assertThat(changed(update(child, "classification: \"company\""))).isTrue();
        assertThat(parentOf(child)).isEqualTo(String.valueOf(key(parent)));

        assertThat(changed(update(child, "parentId: null"))).isTrue();
        assertThat(parentOf(child)).isEqualTo("null");
    }

    @Test
    void no_organization_is_a_part_of_itself() {
        String top = id("createOrganization(input: {name: \"Top\"})");
        String middle = id("createOrganization(input: {name: \"Middle\", parentId: \"" + top + "\"})");
        String bottom = id("createOrganization(input: {name: \"Bottom\", parentId: \"" + middle + "\"})");
        assertThat(refusal(update(top, "parentId: \"" + bottom + "\""))).isEqualTo("INVALID_ARGUMENT input.parentId");
        assertThat(refusal(update(top, "parentId: \"" + top + "\""))).isEqualTo("INVALID_ARGUMENT input.parentId");
        assertThat(parentOf(top)).isEqualTo("null");
    }

    @Test
    void a_parent_is_an_organization_that_exists() {
        String place = id("createPlace(input: {name: \"Jena\"})");
        assertThat(refusal("createOrganization(input: {name: \"A\", parentId: \"" + place + "\"})"))
                .isEqualTo("INVALID_ID input.parentId");
        assertThat(refusal("createOrganization(input: {name: \"A\", parentId: \""
                + Entities.globalId(key(place), EntityKind.ORGANIZATION) + "\"})"))
                .isEqualTo("INVALID_ID input.parentId");
        assertThat(refusal("createOrganization(input: {name: \"A\", parentId: \""
                + Entities.globalId(999_999_999, EntityKind.ORGANIZATION) + "\"})"))
                .isEqualTo("NOT_FOUND input.parentId");
    }

    @Test
    void a_place_has_a_country_and_coordinates_until_they_are_cleared() {
        String id = id("createPlace(input: {name: \"Kaunas\", countryCode: \"LT\", latitude: 54.9, longitude: 23.9})");
        assertThat(place(id)).isEqualTo("LT 54.9 23.9");

        changed("updatePlace(id: \"" + id + "\", input: {latitude: null, longitude: null})");
        assertThat(place(id)).isEqualTo("LT null null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "countryCode: \"lt\" | input.countryCode",
            "countryCode: \"ZZ\" | input.countryCode",
            "latitude: 90.1, longitude: 0 | input.latitude",
            "latitude: 0, longitude: -180.5 | input.longitude",
            "latitude: 1 | input.longitude",
            "longitude: 1 | input.latitude"})
    void a_place_that_breaks_a_rule_is_refused(String values, String field) {
        assertThat(refusal("createPlace(input: {name: \"A\", " + values + "})"))
                .isEqualTo("INVALID_ARGUMENT " + field);
    }

    private String parentOf(String id) {
        return table.one("SELECT parent_id FROM named_entity WHERE id = ?", key(id));
    }

    private String place(String id) {
        return table.one("SELECT country_code, latitude, longitude FROM named_entity WHERE id = ?", key(id));
    }

    private static String update(String id, String values) {
        return "updateOrganization(id: \"" + id + "\", input: {" + values + "})";
    }
}
