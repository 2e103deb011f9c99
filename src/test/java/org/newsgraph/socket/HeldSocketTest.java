package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Sockets of keys that the database does not tell of for a while: their clients are told to come again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldSocketTest {
    private static final int TRY_AGAIN = 1013;

    @Inject
    Table table;

    private Duration whileHeld(Table.Work work) throws Exception {
        AtomicReference<Duration> taken = new AtomicReference<>();
        table.whileHeld("api_key", () -> {
            long began = System.nanoTime();
            work.run();
            taken.set(Duration.ofNanos(System.nanoTime() - began));
        });
        return taken.get();
    }

    @Test
    void who_introduces_itself_is_told_so_when_it_takes_too_long() throws Exception {
        String key = Keyed.with(Role.EDITOR).secret();
        assertThat(whileHeld(() -> {
            try (SocketClient client = SocketClient.open().sendInit(key)) {
                assertThat(client.closeCode()).isEqualTo(TRY_AGAIN);
            }
        })).isLessThan(Duration.ofSeconds(4));
    }

    /** The key might be taken back meanwhile, at another replica. */
    @Test
    void who_is_there_is_not_believed_for_over_five_seconds() throws Exception {
        try (SocketClient client = SocketClient.open().init(Keyed.with(Role.EDITOR).secret())) {
            assertThat(whileHeld(() -> assertThat(client.closeCode()).isEqualTo(TRY_AGAIN)))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        }
    }

    @Test
    void a_short_while_ends_nothing() throws Exception {
        try (SocketClient client = SocketClient.open().init(Keyed.with(Role.EDITOR).secret())) {
            whileHeld(() -> Thread.sleep(1500));
            Thread.sleep(2000);
            assertThat(client.nextAfterPing()).isEqualTo("pong");
        }
    }
}
