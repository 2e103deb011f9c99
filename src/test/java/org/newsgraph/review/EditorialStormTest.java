package org.newsgraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.audit.AuditChain;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.LongWaits;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Whatever editors do, and in whatever order: derived tables and search say what a recount says. {@code -Dstorm=5000}
 * makes it longer.
 */
@QuarkusTest
@TestProfile(LongWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class EditorialStormTest {
    private static final int OPERATIONS = Integer.getInteger("storm", 300);
    private static final String EVERYTHING = """
            { articles(first: 20) { totalCount nodes { slug headline entities { mentionCount entity { name } }
                mentions { text verdict entity { name } } } }
              entities(first: 50) { totalCount nodes { name aliases { name } } } }""";
    private static final String FACETS = """
            { articles { facets { kinds { kind count } entities(first: 100) { count entity { id } } } } }""";
    private static final String NAMED = "SELECT count(DISTINCT a.id) FROM article a"
            + " JOIN mention m ON m.revision_id = a.current_revision_id JOIN named_entity e ON e.id = m.entity_id"
            + " WHERE a.status = 'USABLE' AND NOT a.embargoed AND m.form = 'NAME' AND m.verdict <> 'REJECTED'";
    private static final int EDITORS = 3;
    private static final int OF_EACH_AT_A_TIME = 20;
    private final List<StormEditor> editors = IntStream.range(0, EDITORS).mapToObj(StormEditor::new).toList();

    @Inject
    CrossReferences crossReferences;
    @Inject
    AuditChain audit;
    @Inject
    Table table;
    @Inject
    AgroalDataSource dataSource;

    private List<String> before;

    @Test
    void after_random_operations_all_that_is_derived_equals_a_recount() throws Exception {
        before = Recount.differences(dataSource);
        IntStream.range(0, 15).forEach(article -> editors.get(0).ingest(article, 1));
        for (int step = 0; step < OPERATIONS; step += EDITORS * OF_EACH_AT_A_TIME) {
            AtOnce.run(working(0), working(1), working(2));
            check();
        }
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
        check();
        assertThat(audit.verify().firstBroken()).isNull();
        assertThat(done().keySet()).contains("confirm", "reject", "relink", "undo", "merge", "unmerge", "split",
                "publish", "withhold", "embargo", "kill", "correct");
    }

    private Callable<Boolean> working(int editor) {
        return () -> {
            for (int i = 0; i < OF_EACH_AT_A_TIME; i++) {
                editors.get(editor).operate();
            }
            return true;
        };
    }

    private Map<String, Integer> done() {
        Map<String, Integer> all = new TreeMap<>();
        editors.forEach(editor -> editor.done().forEach((name, times) -> all.merge(name, times, Integer::sum)));
        return all;
    }

    private void check() throws SQLException {
        assertThat(Recount.differences(dataSource)).as("%s", done()).isEqualTo(before);
        assertThat(table.one("SELECT count(*) FROM mention m JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE e.merged_into_id IS NOT NULL")).isEqualTo("0");
        assertThat(table.one("SELECT count(*) FROM mention_review v JOIN mention m ON m.id = v.mention_id"
                + " WHERE m.verdict <> v.verdict")).isEqualTo("0");
        checkFacets();
        // What replicas keep in memory says what one that has just started says.
        String kept = GraphQL.sendAgain(EVERYTHING, Map.of()).json().prettify();
        assertThat(kept).as("%s", done()).isEqualTo(GraphQL.send(EVERYTHING, Map.of()).json().prettify())
                .doesNotContain("errors");
    }

    private void checkFacets() {
        GraphQL.Answer answer = GraphQL.send(FACETS, Map.of());
        assertThat(answer.<Map<String, Object>>list("articles.facets.kinds")).isNotEmpty().allSatisfy(
                facet -> assertThat(table.one(NAMED + " AND e.kind = ?", facet.get("kind")))
                        .isEqualTo(facet.get("count").toString()));
        assertThat(answer.<Map<String, Object>>list("articles.facets.entities")).isNotEmpty().allSatisfy(
                facet -> assertThat(
                        table.one(NAMED + " AND e.id = ?",
                                Table.key((String) ((Map<?, ?>) facet.get("entity")).get("id"))))
                        .isEqualTo(facet.get("count").toString()));
    }
}
