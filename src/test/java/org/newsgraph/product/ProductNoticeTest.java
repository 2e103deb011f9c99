package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whose product is another one now is told so in the log: what it has is to be read anew. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductNoticeTest {
    private static List<String> told(Keyed who, String since) {
        return who.ask("{ changes(after: \"" + since + "\", first: 100, filter: {kinds: [PRODUCT_CHANGED]})"
                + " { nodes { kind article { id } entity { id } } } }").getList("data.changes.nodes.kind");
    }

    private static void update(String product, String input) {
        assertThat(
                Keyed.with(Role.ADMINISTRATOR).ask("mutation { updateProduct(id: \"" + product + "\", input: {" + input
                        + "}) { id } }").getString("errors"))
                .isNull();
    }

    @Test
    void a_product_that_is_changed_is_told_to_its_keys_alone() {
        String product = Keyed.product("categories: [\"skating\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        Keyed other = Keyed.partnerOf("categories: [\"skating\"]");
        String before = Changes.end();
        update(product, "name: \"Ice\", categories: [\"skating\", \"curling\"]");
        assertThat(told(partner, before)).containsExactly("PRODUCT_CHANGED");
        assertThat(told(other, before)).isEmpty();
        assertThat(told(Keyed.with(Role.ADMINISTRATOR), before)).isEmpty();
    }

    @Test
    void another_name_is_no_other_product() {
        String product = Keyed.product("categories: [\"diving\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        String before = Changes.end();
        update(product, "name: \"Deep\", categories: [\"diving\"]");
        assertThat(told(partner, before)).isEmpty();
    }

    @Test
    void a_key_that_gets_a_product_is_told_and_so_is_the_key_after_it() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String before = Changes.end();
        partner.assign(Keyed.product("categories: [\"judo\"]"));
        assertThat(told(partner, before)).containsExactly("PRODUCT_CHANGED");
        String secret = Keyed.with(Role.ADMINISTRATOR).ask("mutation { rotateApiKey(id: \"" + partner.id()
                + "\") { secret apiKey { id } } }").getString("data.rotateApiKey.secret");
        assertThat(told(new Keyed(secret, partner.id()), before)).containsExactly("PRODUCT_CHANGED");
    }
}
