package org.newsgraph.sql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Lighthouse;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/**
 * No read's cost grows with the archive: the statements that queries run on a small database are planned on one with very
 * many rows. It has 20,000 articles; {@code -Dnewsgraph.test.articles=100000} makes it larger.
 */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementPlansTest {
    /** Have few rows, however large the archive: their only page is read faster than their index. */
    private static final Set<String> SMALL = Set.of("directory_version", "change_floor", "product", "api_key",
            "quiet_transaction");
    private static final int ARTICLES = Integer.getInteger("newsgraph.test.articles", 20_000);

    @TempDir
    static Path folder;
    private static Archive archive;

    @Inject
    RecordingSql sql;

    @BeforeAll
    static void fill() throws SQLException {
        archive = Archive.create(folder.resolve("archive"), ARTICLES);
    }

    @AfterAll
    static void close() throws SQLException {
        archive.close();
    }

    @Test
    void every_statement_finds_its_rows_by_an_index_and_sorts_no_more_than_a_bounded_set() throws SQLException {
        Lighthouse.load();
        List<SqlText> statements = sql.during(() -> askForEverything(GraphQL::ask));
        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(faults(statements)).isEmpty();
    }

    /** But for what is named together: of a product it is counted from all mentions of one entity. */
    @Test
    void statements_for_a_product_find_their_rows_by_an_index_too() throws SQLException {
        Lighthouse.load();
        Keyed partner = Keyed.partnerOf("categories: [\"lighthouse\", \"c1\"]");
        List<SqlText> statements = sql.during(() -> askForEverything(partner::askFor)).stream()
                .filter(statement -> !statement.text().contains("sum(p.passages)")).toList();
        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(faults(statements)).isEmpty();
    }

    @Test
    void statements_of_exports_find_their_rows_by_an_index_too() throws SQLException {
        String person = Lighthouse.id("Ada Quell");
        List<SqlText> statements = sql.during(() -> {
            String line = given().get("/export?category=lighthouse").asString().lines().findFirst().orElseThrow();
            given().get("/export?category=lighthouse&after=" + new JsonObject(line).getString("cursor"));
            given().get("/feed.atom?first=2&entity=" + person);
            given().get("/entities/" + person + "/graph.gexf?depth=2&window=paragraph");
        });
        assertThat(statements).hasSizeGreaterThan(15);
        assertThat(faults(statements)).isEmpty();
    }

    @Test
    void statements_that_hand_articles_over_find_their_rows_by_an_index_too() throws SQLException {
        Lighthouse.load();
        String key = "\"" + Keyed.with(Role.EDITOR).id() + "\"";
        List<SqlText> statements = sql.during(() -> {
            assign("apiKey: " + key + ", uriPrefix: \"urn:test:none:\", first: 1");
            assign("apiKey: " + key + ", source: \"none\", uriPrefix: \"urn:test:none:\"");
            assign("formerApiKey: " + key);
        }).stream().filter(statement -> statement.text().contains("provider_id")).toList();
        assertThat(statements).hasSize(4);
        assertThat(faults(statements)).isEmpty();
    }

    private static void assign(String arguments) {
        assertThat(Keyed.with(Role.ADMINISTRATOR).ask("mutation { assignArticles(" + arguments + ") { count } }")
                .getString("errors")).isNull();
    }

    private static List<String> faults(List<SqlText> statements) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (SqlText statement : statements) {
            Plan plan = archive.plan(statement);
            Stream<String> scans = plan.scans().stream().filter(table -> !SMALL.contains(table))
                    .map(table -> "scan of " + table);
            Stream<String> sorts = plan.unboundedSorts().stream().map(index -> "sort of " + index);
            Stream.concat(isByName(statement) ? Stream.of() : scans, needsThemAll(statement) ? Stream.of() : sorts)
                    .forEach(fault -> faults.add(fault + ": " + statement.text()));
        }
        return faults;
    }

    /**
     * A search looks at all that it finds, to tell what is best or stands first; a coverage counts what it sorts; and only
     * the others of one entity are looked through for those of a kind.
     */
    private static boolean needsThemAll(SqlText statement) {
        return Stream.of("ts_rank_cd", "similarity(", "(name_key) COLLATE \"C\" >=", "date_trunc(", "SELECT o.kind")
                .anyMatch(statement.text()::contains);
    }

    /** How many names start with a text, or are like it, depends on the text: the database plans for each anew. */
    private static boolean isByName(SqlText statement) {
        return Stream.of("similarity(", "(name_key) COLLATE \"C\" >=").anyMatch(statement.text()::contains);
    }

    private static void askForEverything(BiFunction<String, Map<String, ?>, GraphQL.Answer> client) {
        ask(client, "plans/article", Map.of());
        GraphQL.Answer entity = ask(client, "plans/entity", Map.of());
        ask(client, "plans/entity", Map.of("entity", entity.get("entity.after.pageInfo.endCursor"),
                "mention", entity.get("entity.mentionsAfter.pageInfo.endCursor"),
                "coMention", entity.get("entity.coMentionsAfter.pageInfo.endCursor")));
        GraphQL.Answer lists = ask(client, "plans/lists", Map.of());
        ask(client, "plans/lists", Map.of("after", lists.get("after.pageInfo.endCursor"),
                "named", lists.get("namedAfter.pageInfo.endCursor")));
    }

    private static GraphQL.Answer ask(BiFunction<String, Map<String, ?>, GraphQL.Answer> client, String document,
            Map<String, ?> variables) {
        GraphQL.Answer answer = client.apply(document, variables);
        assertThat(answer.json().getList("errors")).isNull();
        return answer;
    }
}
