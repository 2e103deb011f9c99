package org.newsgraph.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.PackagedNewsgraph;
import org.newsgraph.testsupport.Recount;

/**
 * Editors at work on a server that is killed (-9) again and again: what it said it had done is done, and what is derived
 * equals a recount. {@code -Dstorm=5000} makes it longer, {@code -Drestarts=20} kills it more often.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartStormIT {
    private static final int OPERATIONS = Integer.getInteger("storm", 150);
    private static final int RESTARTS = Integer.getInteger("restarts", 2);
    private static final int EACH = OPERATIONS / (RESTARTS + 1);
    private static final int EDITORS = 3;

    @TempDir
    Path folder;
    private final AtomicReference<URI> server = new AtomicReference<>();
    private final List<RemoteEditor> editors = IntStream.range(0, EDITORS)
            .mapToObj(i -> new RemoteEditor(i, server::get)).toList();

    @Test
    void after_every_death_nothing_is_lost_or_half_done() throws Exception {
        try (DatabaseLease database = EmbeddedDatabase.start(folder.resolve("data"), Durability.NONE)) {
            for (int life = 0; life < RESTARTS; life++) {
                try (PackagedNewsgraph newsgraph = start(database)) {
                    work(EACH, newsgraph);
                }
            }
            try (PackagedNewsgraph last = start(database)) {
                AtOnce.run(working(0, EACH / 2), working(1, EACH / 2));
                check(database);
            }
        }
    }

    private PackagedNewsgraph start(DatabaseLease database) throws Exception {
        PackagedNewsgraph newsgraph = PackagedNewsgraph.replica(folder.resolve("data"), database.address());
        server.set(newsgraph.address());
        return newsgraph;
    }

    /** Killed while editors wait for answers. */
    private void work(int operations, PackagedNewsgraph newsgraph) throws Exception {
        int before = answers();
        AtomicBoolean dead = new AtomicBoolean();
        AtOnce.run(working(0, dead), working(1, dead), working(2, dead), () -> {
            await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(20))
                    .until(() -> answers() >= before + operations);
            newsgraph.kill();
            dead.set(true);
            return true;
        });
    }

    private int answers() {
        return editors.stream().mapToInt(RemoteEditor::answers).sum();
    }

    private Callable<Boolean> working(int editor, AtomicBoolean dead) {
        return () -> {
            while (!dead.get()) {
                editors.get(editor).operate();
            }
            return true;
        };
    }

    private Callable<Boolean> working(int editor, int operations) {
        return () -> {
            for (int i = 0; i < operations; i++) {
                editors.get(editor).operate();
            }
            return true;
        };
    }

    private void check(DatabaseLease database) throws Exception {
        List<Map<String, Integer>> done = editors.stream().map(RemoteEditor::done).toList();
        try (Connection connection = Recount.connection(database)) {
            await().atMost(Duration.ofMinutes(1)).until(
                    () -> Recount.number(connection, "SELECT count(*) FROM co_mention_pending") == 0);
            assertThat(Recount.differences(connection)).as("%s", done).isEmpty();
            for (RemoteEditor editor : editors) {
                for (String uri : editor.created()) {
                    assertThat(Recount.number(connection, "SELECT count(*) FROM article WHERE uri = '" + uri + "'"))
                            .as(uri).isEqualTo(1);
                }
                for (String killed : editor.killed()) {
                    assertThat(Recount.number(connection, "SELECT count(*) FROM article WHERE status = 'CANCELED'"
                            + " AND id = " + GlobalId.parse(killed).orElseThrow().key())).as(killed).isEqualTo(1);
                }
            }
            assertThat(Recount.number(connection, "SELECT count(*) FROM audit_entry WHERE position IS NULL")).isZero();
        }
        assertThat(done.stream().flatMap(of -> of.keySet().stream())).contains("ingestArticles", "publishArticle",
                "rejectMention", "no answer");
    }
}
