package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Sockets of keys that the database does not tell of for a while: their clients are told to come again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldSocketTest {
    private static final int TRY_AGAIN = 1013;

    @Inject
    AgroalDataSource dataSource;

    private interface Work {
        void run() throws Exception;
    }

    private Duration whileHeld(Work work) throws Exception {
        try (Connection busy = dataSource.getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE");
            long began = System.nanoTime();
            try {
                work.run();
                return Duration.ofNanos(System.nanoTime() - began);
            } finally {
                busy.rollback();
                busy.setAutoCommit(true);
            }
        }
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
