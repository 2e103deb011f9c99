package org.newsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {
    @Inject
    AuditApi api;
    @Inject
    AuditChain chain;
    @Inject
    Table table;

    private AuditEntry latestOf(String subject) {
        return api.auditLog(subject, null, 1, null, null, null).getNodes().get(0);
    }

    @Test
    void an_edit_is_written_down_with_its_actor_and_both_states() {
        String id = Mutation.id("createPlace(input: {name: \"Audlem Locks\"})");
        Mutation.id("updatePlace(id: \"" + id + "\", input: {name: \"Audlem Lower Locks\"})");
        AuditEntry entry = latestOf(id);
        assertThat(entry.operation() + " " + entry.actor() + " " + entry.role())
                .isEqualTo("updatePlace LOCAL EDITOR");
        assertThat(entry.before()).contains("\"Audlem Locks\"").doesNotContain("Lower");
        assertThat(entry.after()).contains("\"Audlem Lower Locks\"");
        assertThat(entry.requestId()).isNotEmpty();
    }

    @Test
    void what_is_refused_leaves_no_entry() {
        String id = Mutation.id("createPlace(input: {name: \"Audmore\"})");
        Mutation.refusal("updatePlace(id: \"" + id + "\", input: {latitude: 99})");
        assertThat(latestOf(id).operation()).isEqualTo("createPlace");
    }

    @Test
    void an_ingest_is_written_down() {
        String id = Newsroom.ingest(Map.of("uri", "test:audit:1", "text", "Audley spoke."))
                .get("ingestArticles[0].article.id");
        assertThat(latestOf(id).operation()).isEqualTo("ingestArticles");
        assertThat(latestOf(id).after()).contains("\"revisions\"");
    }

    @Test
    void what_cannot_be_written_down_is_not_done() {
        table.update("ALTER TABLE audit_entry ADD CONSTRAINT planted CHECK (operation <> 'createPlace') NOT VALID");
        try {
            assertThat(Mutation.refusal("createPlace(input: {name: \"Audnowhere\"})")).startsWith("INTERNAL_ERROR");
        } finally {
            table.update("ALTER TABLE audit_entry DROP CONSTRAINT planted");
        }
        assertThat(table.one("SELECT count(*) FROM named_entity WHERE name = 'Audnowhere'")).isEqualTo("0");
    }

    @Test
    void nobody_changes_the_log() {
        Mutation.id("createPlace(input: {name: \"Audstone\"})");
        assertThatThrownBy(() -> table.update("UPDATE audit_entry SET operation = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> table.update("DELETE FROM audit_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> table.update("TRUNCATE audit_entry")).hasMessageContaining("append-only");
    }

    @Test
    void a_changed_entry_breaks_the_chain_at_its_place() {
        AuditEntry entry = latestOf(Mutation.id("createPlace(input: {name: \"Audforge\"})"));
        Mutation.id("createPlace(input: {name: \"Audforge Next\"})");
        try {
            tamper("UPDATE audit_entry SET operation = 'nothing' WHERE position = " + entry.position());
            assertThat(chain.verify().firstBroken()).isEqualTo(entry.position());
        } finally {
            tamper("UPDATE audit_entry SET operation = 'createPlace' WHERE position = " + entry.position());
        }
        assertThat(chain.verify().firstBroken()).isNull();
    }

    private void tamper(String statement) {
        table.update("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays");
        table.update(statement);
        table.update("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");
    }

    @Test
    void an_entry_without_a_token_has_the_hash_that_it_had_before_tokens_were_known() {
        AuditEntry entry = latestOf(Mutation.id("createPlace(input: {name: \"Audold\"})"));
        assertThat(table.one("SELECT encode(sha256(e.previous_hash || convert_to(jsonb_build_array(e.position,"
                + " extract(epoch FROM e.at)::text, e.actor, e.key_id, e.role, e.request_id, e.operation, e.subject,"
                + " e.subject_id, e.before, e.after)::text, 'UTF8')), 'hex') FROM audit_entry e WHERE e.position = ?",
                entry.position())).isEqualTo(entry.hash());
    }

    @Test
    void writers_at_the_same_time_make_one_chain() throws Exception {
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "Audrow " + (char) ('A' + i);
            writers.add(() -> Mutation.id("createPlace(input: {name: \"" + name + "\"})"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            for (Future<String> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isNotEmpty();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(chain.verify().firstBroken()).isNull();
    }

    @Test
    void only_administrators_read_it() {
        assertThat(GraphQL.send("{ auditLog { nodes { operation } } }", Map.of()).errorCode()).isEqualTo("FORBIDDEN");
    }
}
