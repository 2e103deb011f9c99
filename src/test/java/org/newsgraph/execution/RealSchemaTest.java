package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.jqwik.api.Shrinkable;

/**
 * As {@link ExecutionPropertiesTest}, on the schema that is served, over the sample newsroom. More cases:
 * {@code -Dnewsgraph.oracle.cases=2000}.
 */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealSchemaTest {
    private static final int CASES = Integer.getInteger("newsgraph.oracle.cases", 300);

    @Inject
    SampleNewsroom newsroom;

    @Inject
    WiredSchema wired;

    @BeforeEach
    void load() {
        newsroom.load();
        Logger.getLogger("org.newsgraph.execution").setLevel(Level.OFF);
    }

    @Test
    void random_queries_are_answered_as_graphql_java_answers_them() {
        Oracle oracle = new Oracle(wired.schema());
        search(oracle, query -> !oracle.byPlan(query).equals(oracle.byLibrary(query)))
                .ifPresent(query -> assertThat(oracle.byPlan(query)).as(query.toString())
                        .isEqualTo(oracle.byLibrary(query)));
    }

    @Test
    void no_random_query_fails_inside() {
        Oracle oracle = new Oracle(wired.schema());
        assertThat(search(oracle, query -> oracle.byPlan(query).get("errors").toString().contains("INTERNAL_ERROR")))
                .isEmpty();
    }

    /** The smallest query with a flaw, if some query has it. */
    private static Optional<GeneratedRequest> search(Oracle oracle, Predicate<GeneratedRequest> flaw) {
        RequestGenerator generator = new RequestGenerator(oracle.schema(), constants(), oracle::isValid);
        Random random = new Random(CASES);
        return Stream.generate(() -> generator.next(random)).limit(CASES)
                .filter(query -> flaw.test(new GeneratedRequest(query.value()))).findFirst()
                .map(query -> new GeneratedRequest(smallest(query, flaw)));
    }

    private static List<Asked> smallest(Shrinkable<List<Asked>> query, Predicate<GeneratedRequest> flaw) {
        return query.shrink().filter(smaller -> flaw.test(new GeneratedRequest(smaller.value()))).findFirst()
                .map(smaller -> smallest(smaller, flaw)).orElse(query.value());
    }

    private static Map<String, List<Given.Constant>> constants() {
        return Map.of("_Any", List.of(new Given.Constant("{__typename: \"Person\", id: \"nonsense\"}",
                Map.of("__typename", "Person", "id", "nonsense"))), "Int",
                List.of(number(1), number(2), number(5), number(0)),
                "String", List.of(text("Anna Keller"), text("bridge"), text("en"), text("2025"), text("")),
                "ID", ids(), "Boolean", List.of(new Given.Constant("true", true), new Given.Constant("false", false)),
                "Float", List.of(new Given.Constant("0.5", 0.5)),
                "Date", List.of(text("2025-03-14")),
                "DateTime", List.of(text("2025-03-14T00:00:00Z"), text("2025-06-01T12:00:00+02:00"), text("soon")));
    }

    private static List<Given.Constant> ids() {
        GraphQL.Answer answer = GraphQL.send(
                """
                { articles(first: 3) { nodes { id sections { id } mentions { id } entities(first: 3) { entity { id } } } } }""",
                Map.of());
        List<Given.Constant> ids = new ArrayList<>(List.of(text("nonsense")));
        answer.<List<String>>get("articles.nodes.id").forEach(id -> ids.add(text(id)));
        answer.<List<String>>get("articles.nodes[0].sections.id").forEach(id -> ids.add(text(id)));
        answer.<List<String>>get("articles.nodes[0].entities.entity.id").forEach(id -> ids.add(text(id)));
        return ids;
    }

    private static Given.Constant text(String text) {
        return new Given.Constant('"' + text + '"', text);
    }

    private static Given.Constant number(int number) {
        return new Given.Constant(String.valueOf(number), number);
    }
}
