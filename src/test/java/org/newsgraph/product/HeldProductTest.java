package org.newsgraph.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who has a product does not wait for it as long as somebody holds what stands of products. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldProductTest {
    private static final int SECONDS = 6;

    @Inject
    Table table;

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Barticles%7BtotalCount%7D%7D", "/feed.atom", "/export",
            "/articles/QXJ0aWNsZTox", "/entities/UGVyc29uOjE/graph.gexf"})
    void its_owner_is_told_to_come_again(String door) throws Exception {
        Keyed partner = Keyed.partnerOf("categories: [\"weirs\"]");
        Supplier<Response> asking = () -> given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + partner.secret()).get(door);
        assertThat(asking.get().statusCode()).isIn(200, 404);
        table.whileHeld("product", () -> {
            Response late = CompletableFuture.supplyAsync(asking).get(SECONDS, TimeUnit.SECONDS);
            assertThat(late.statusCode()).as(late.asString()).isEqualTo(503);
            assertThat(late.header("Retry-After")).isEqualTo("1");
            assertThat(late.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
        });
    }
}
