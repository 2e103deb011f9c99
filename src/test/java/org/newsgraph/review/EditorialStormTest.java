package org.newsgraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.audit.AuditChain;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.Reanalysis;
import org.newsgraph.merge.EntityMergeApi;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * Whatever editors do, and in whatever order: derived tables and search say what a recount says. {@code -Dstorm=5000}
 * makes it longer.
 */
@QuarkusTest
@TestProfile(EditorialStormTest.AfterOthers.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class EditorialStormTest {
    /** Tests with a profile run last: its merges may meet entities of others. */
    public static final class AfterOthers implements QuarkusTestProfile {
    }

    private static final int OPERATIONS = Integer.getInteger("storm", 300);
    private final GeneratedNewsroom newsroom = new GeneratedNewsroom(11, 12);
    private final Random random = new Random(OPERATIONS);
    private final Map<String, Integer> done = new TreeMap<>();

    /** Entities that other tests ask for are none of the storm's business. */
    private static final String OF_STORM = " JOIN article a ON a.current_revision_id = m.revision_id"
            + " WHERE a.uri LIKE 'test:storm:%'";

    @Inject
    Ingest ingest;
    @Inject
    ReviewApi reviews;
    @Inject
    EntityMergeApi merges;
    @Inject
    Reanalysis reanalysis;
    @Inject
    CrossReferences crossReferences;
    @Inject
    AuditChain audit;
    @Inject
    Table table;
    @Inject
    AgroalDataSource dataSource;

    @Test
    void after_random_operations_all_that_is_derived_equals_a_recount() throws SQLException {
        List<String> before = Recount.differences(dataSource);
        for (int article = 0; article < 15; article++) {
            ingest(article, 1);
        }
        for (int step = 0; step < OPERATIONS; step++) {
            operate(random.nextInt(12));
            if (step % 50 == 0) {
                assertThat(Recount.differences(dataSource)).as("after %d operations, %s", step, done).isEqualTo(before);
            }
        }
        assertThat(Recount.differences(dataSource)).as("%s", done).isEqualTo(before);
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
        assertThat(Recount.differences(dataSource)).isEqualTo(before);
        assertThat(table.one("SELECT count(*) FROM mention m JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE e.merged_into_id IS NOT NULL")).isEqualTo("0");
        assertThat(table.one("SELECT count(*) FROM mention_review v JOIN mention m ON m.id = v.mention_id"
                + " WHERE m.verdict <> v.verdict")).isEqualTo("0");
        assertThat(audit.verify().firstBroken()).isNull();
        assertThat(done.keySet()).contains("confirm", "reject", "relink", "undo", "merge", "unmerge", "split");
    }

    private void operate(int choice) {
        try {
            switch (choice) {
                case 0, 1 -> ingest(random.nextInt(30), 1 + random.nextInt(3));
                case 2 -> count("confirm", () -> reviews.confirmMention(mention(), null));
                case 3 -> count("reject", () -> reviews.rejectMention(mention(), null));
                case 4, 5 -> count("relink", () -> reviews.relinkMention(mention(), entity("PERSON"), null));
                case 6 -> count("undo", () -> reviews.undoMentionReview(reviewed(), null));
                case 7 -> count("merge", () -> merges.mergeEntities(entity("PERSON"), entity("PERSON")));
                case 8 -> count("unmerge", () -> merges.undoMerge(merged()));
                case 9 -> count("split", this::split);
                case 10 -> count("again", () -> reanalysis
                        .article(Long.parseLong(any("SELECT id FROM article WHERE uri LIKE 'test:storm:%'"))));
                default -> crossReferences.fold(1 + random.nextInt(20));
            }
        } catch (ApiException refused) {
            done.merge("refused " + refused.code(), 1, Integer::sum);
        } catch (NothingThere nothingYet) {
            done.merge("nothing there", 1, Integer::sum);
        }
    }

    private void count(String name, Runnable operation) {
        operation.run();
        done.merge(name, 1, Integer::sum);
    }

    private void split() {
        String mention = any("SELECT m.id FROM mention m" + OF_STORM
                + " AND m.entity_id IS NOT NULL AND m.kind = 'PERSON'");
        String entity = table.one("SELECT entity_id FROM mention WHERE id = ?", Long.valueOf(mention));
        merges.splitEntity(GlobalId.of("Person", Long.parseLong(entity)),
                List.of(GlobalId.of("Mention", Long.parseLong(mention))), "Split " + random.nextInt(1000));
    }

    private void ingest(int number, int revision) {
        ArticleInput input = new ArticleInput();
        input.uri = "test:storm:" + number;
        input.text = newsroom.article(number, revision).text();
        ingest.ingest(input);
    }

    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private String any(String query) {
        List<String> keys = table.rows(query + " ORDER BY 1");
        if (keys.isEmpty()) {
            throw new NothingThere();
        }
        return keys.get(random.nextInt(keys.size()));
    }

    private String mention() {
        return GlobalId.of("Mention", Long.parseLong(any("SELECT m.id FROM mention m JOIN article a"
                + " ON a.current_revision_id = m.revision_id WHERE a.uri LIKE 'test:storm:%'")));
    }

    private String reviewed() {
        return GlobalId.of("Mention",
                Long.parseLong(any("SELECT mention_id FROM mention_review WHERE mention_id IS NOT NULL")));
    }

    private String entity(String kind) {
        return GlobalId.of("Person", Long.parseLong(any("SELECT DISTINCT e.id FROM named_entity e JOIN mention m"
                + " ON m.entity_id = e.id" + OF_STORM + " AND e.kind = '" + kind + "'")));
    }

    private String merged() {
        return GlobalId.of("Person", Long.parseLong(
                any("SELECT id FROM named_entity WHERE merged_into_id IS NOT NULL AND kind = 'PERSON'")));
    }
}
