package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Products as administrators make them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductEditingTest {
    @Inject
    Table table;

    private static JsonPath administer(String query) {
        return Keyed.with(Role.ADMINISTRATOR).ask(query);
    }

    private static String refusal(String query) {
        return Keyed.with(Role.ADMINISTRATOR).refusal(query);
    }

    private String productOf(Keyed key) {
        return table.one("SELECT product_id FROM api_key WHERE id = " + Table.key(key.id()));
    }

    @Test
    void a_product_is_made_in_the_words_of_the_database() {
        JsonPath made = administer(
                "mutation { createProduct(input: {name: \" Sports \\\"EN\\\"\", categories: [\" Sport\","
                        + " \"a,\\\"b\\\\\"], languages: [\"EN_us\"], maxAgeDays: 7}) {"
                        + " name categories languages maxAgeDays delayMinutes } }");
        assertThat(made.getString("data.createProduct.name")).isEqualTo("Sports \"EN\"");
        assertThat(made.getList("data.createProduct.categories", String.class)).containsExactly("sport", "a,\"b\\");
        assertThat(made.getList("data.createProduct.languages", String.class)).containsExactly("en-US");
        assertThat(made.getInt("data.createProduct.maxAgeDays")).isEqualTo(7);
        assertThat((Object) made.get("data.createProduct.delayMinutes")).isNull();
    }

    @Test
    void a_bad_input_names_its_field() {
        for (Map.Entry<String, String> wrong : Map.of("name: \" \"", "input.name", "name: \"x\", categories: [\" \"]",
                "input.categories", "name: \"x\", languages: [\"!\"]", "input.languages",
                "name: \"x\", sources: [\"\"]", "input.sources", "name: \"x\", maxAgeDays: 0",
                "input.maxAgeDays", "name: \"x\", delayMinutes: 525601", "input.delayMinutes",
                "name: \"" + "x".repeat(201) + "\"", "input.name").entrySet()) {
            assertThat(refusal("mutation { createProduct(input: {" + wrong.getKey() + "}) { id } }"))
                    .isEqualTo("INVALID_ARGUMENT " + wrong.getValue());
        }
    }

    @Test
    void products_are_for_administrators() {
        assertThat(Keyed.with(Role.EDITOR).refusal("{ products { id } }")).startsWith("FORBIDDEN");
        assertThat(Keyed.partnerOf("").refusal("{ products { id } }")).startsWith("FORBIDDEN");
    }

    @Test
    void a_key_knows_its_product_and_gives_it_to_the_one_that_replaces_it() {
        Keyed partner = Keyed.partnerOf("categories: [\"sport\"]");
        JsonPath rotated = administer("mutation { rotateApiKey(id: \"" + partner.id()
                + "\") { apiKey { id product { categories } } } }");
        assertThat(rotated.getList("data.rotateApiKey.apiKey.product.categories", String.class))
                .containsExactly("sport");
    }

    @Test
    void an_editor_has_no_product() {
        String product = Keyed.product("");
        assertThat(refusal("mutation { assignProduct(apiKey: \"" + Keyed.with(Role.EDITOR).id() + "\", product: \""
                + product + "\") }")).isEqualTo("INVALID_ARGUMENT apiKey");
    }

    @Test
    void a_product_is_not_deleted_while_a_key_is_assigned_to_it() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String product = Keyed.product("");
        partner.assign(product);
        String delete = "mutation { deleteProduct(id: \"" + product + "\") }";
        assertThat(refusal(delete)).isEqualTo("CONFLICT id");
        administer("mutation { assignProduct(apiKey: \"" + partner.id() + "\") }");
        assertThat(productOf(partner)).isEqualTo("null");
        assertThat(administer(delete).getString("data.deleteProduct")).isEqualTo(product);
        assertThat(refusal(delete)).isEqualTo("NOT_FOUND id");
        assertThat(refusal("mutation { updateProduct(id: \"" + product + "\", input: {name: \"x\"}) { id } }"))
                .isEqualTo("NOT_FOUND id");
        assertThat(refusal("mutation { assignProduct(apiKey: \"" + partner.id() + "\", product: \"" + product
                + "\") }")).isEqualTo("NOT_FOUND product");
    }

    @Test
    void what_administrators_do_is_written_down() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String product = Keyed.product("categories: [\"sport\"]");
        partner.assign(product);
        String last = "SELECT operation, after ->> '%s' FROM audit_entry WHERE subject = '%s' AND subject_id = %d"
                + " ORDER BY id DESC LIMIT 1";
        assertThat(table.one(last.formatted("categories", "Product", Table.key(product))))
                .isEqualTo("createProduct [\"sport\"]");
        assertThat(table.one(last.formatted("product_id", "ApiKey", Table.key(partner.id()))))
                .isEqualTo("assignProduct " + Table.key(product));
    }
}
