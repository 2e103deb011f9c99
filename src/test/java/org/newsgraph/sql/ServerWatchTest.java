package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.TextCache;
import org.newsgraph.directory.EntityCache;
import org.newsgraph.kept.KeptRows;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A database server that takes the place of another may give numbers to something else: what was kept under them is forgotten. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerWatchTest {
    @Inject
    ServerWatch watch;

    @Inject
    Table table;

    @Inject
    KeptRows rows;

    @Inject
    TextCache texts;

    @Inject
    EntityCache entities;

    private void read() {
        Newsroom.ingest(Map.of("uri", "test:server", "headline", "Server", "text", "Anke Serverdal of NATO spoke.",
                "publishedAt", "2014-03-02T10:00:00Z"));
        GraphQL.send("{ articles(first: 3) { nodes { headline sections { heading } entities { entity { name } } } } }",
                Map.of());
        assertThat(rows.bytes()).isPositive();
        assertThat(texts.bytes()).isPositive();
    }

    @Test
    void of_another_server_nothing_is_known() {
        read();
        watch.see("another server");
        assertThat(rows.bytes()).isZero();
        assertThat(texts.bytes()).isZero();
        assertThat(entities.bytes()).isZero();
        watch.see(server());
    }

    @Test
    void of_the_same_server_everything_is_still_known() {
        read();
        watch.see(server());
        assertThat(rows.bytes()).isPositive();
        assertThat(texts.bytes()).isPositive();
    }

    private String server() {
        return table.one("SELECT pg_postmaster_start_time()::text");
    }
}
