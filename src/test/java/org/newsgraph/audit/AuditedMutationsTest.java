package org.newsgraph.audit;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever the schema lets anybody change is written down, or is not changed. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditedMutationsTest {
    /** What is counted of requests, whatever they do. */
    private static final Set<String> OF_REQUESTS = Set.of("api_key", "api_key_use", "audit_entry", "rate_bucket",
            "quiet_transaction",
            "flyway_schema_history");
    @Inject
    WiredSchema wired;
    @Inject
    ApiKeys keys;
    @Inject
    Table table;
    private String administrator;
    private MutationExamples examples;

    @BeforeEach
    void make_an_administrator() {
        administrator = keys.create(new ApiKeyDraft("audited", Role.ADMINISTRATOR, Role.ADMINISTRATOR.scopes(),
                List.of(), Duration.ofDays(1))).secret();
        examples = new MutationExamples(table, call -> {
            JsonPath answer = send(call);
            assertThat(answer.getString("errors")).as(call).isNull();
            return answer.getString("data.done.id");
        });
    }

    private JsonPath send(String call) {
        String name = call.substring(0, call.indexOf('('));
        return given().contentType("application/json").header("Authorization", "Bearer " + administrator)
                .body(Map.of("query", "mutation { done: " + call + selection(name) + " }")).post("/graphql").jsonPath();
    }

    private String selection(String mutation) {
        if (!(GraphQLTypeUtil.unwrapAll(wired.schema().getMutationType().getFieldDefinition(mutation)
                .getType()) instanceof GraphQLObjectType answer)) {
            return "";
        }
        return Stream.of("id", "problem { code }", "__typename").filter(field -> field.startsWith("__")
                || answer.getFieldDefinition(field.split(" ")[0]) != null).findFirst().map(" { %s }"::formatted)
                .orElseThrow();
    }

    private List<String> mutations() {
        return wired.schema().getMutationType().getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** Those for which the check fails, with why. */
    private List<String> failures(BiConsumer<String, String> check) {
        List<String> failures = new ArrayList<>();
        examples.all().forEach((name, arguments) -> {
            try {
                check.accept(name, name + "(" + arguments.get() + ")");
            } catch (AssertionError failure) {
                failures.add(name + ": " + failure.getMessage());
            }
        });
        return failures;
    }

    @Test
    void each_mutation_has_an_example() {
        assertThat(examples.all().keySet()).containsExactlyInAnyOrderElementsOf(mutations());
    }

    @Test
    void each_mutation_is_written_down() {
        assertThat(failures((name, call) -> {
            String before = entriesOf(name);
            assertThat(send(call).getString("errors")).isNull();
            assertThat(entriesOf(name)).as("entries").isNotEqualTo(before);
        })).isEmpty();
    }

    private String entriesOf(String mutation) {
        return table
                .one("SELECT count(*) FROM audit_entry WHERE operation = ? AND actor = 'KEY' AND role = 'ADMINISTRATOR'"
                        + " AND request_id IS NOT NULL AND hash IS NOT NULL", mutation);
    }

    @Test
    void what_cannot_be_written_down_changes_nothing() {
        assertThat(failures((name, call) -> {
            String before = everything();
            table.update("ALTER TABLE audit_entry ADD CONSTRAINT planted CHECK (operation <> '" + name
                    + "') NOT VALID");
            try {
                assertThat(send(call).prettify()).contains("INTERNAL_ERROR");
            } finally {
                table.update("ALTER TABLE audit_entry DROP CONSTRAINT planted");
            }
            assertThat(everything()).as("all rows").isEqualTo(before);
            assertThat(send(call).prettify()).as("when it can be written down").doesNotContain("code");
        })).isEmpty();
    }

    /** A number for each table that changes with any of its rows. */
    private String everything() {
        return table.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                + " AND table_type = 'BASE TABLE' ORDER BY 1").stream().filter(name -> !OF_REQUESTS.contains(name))
                .map(name -> name + table.one("SELECT count(*) || '-' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                        + " FROM " + name + " t"))
                .collect(joining("\n")) + '\n'
                + table.one(
                        "SELECT count(*) || '-' || coalesce(sum(hashtextextended((to_jsonb(k) - 'last_used_at')::text, 0)), 0)"
                                + " FROM api_key k");
    }
}
