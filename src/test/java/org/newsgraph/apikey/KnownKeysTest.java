package org.newsgraph.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How often the database is asked for a key that may see less by now. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownKeysTest {
    private static final int MANY = 30;
    private static final String HERE = "127.0.0.1";

    @Inject
    ApiKeys keys;
    @Inject
    KnownKeys known;
    @Inject
    Sql sql;
    @Inject
    AgroalDataSource dataSource;

    private NewApiKey partner() {
        return keys.create(new ApiKeyDraft("shared", Role.PARTNER, Role.PARTNER.scopes(), List.of(),
                Duration.ofDays(1)));
    }

    @Test
    void who_asks_while_others_wait_for_the_same_key_shares_their_statement() throws Exception {
        String secret = partner().secret();
        List<FutureTask<Optional<Caller>>> found = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long before = sql.executed();
        try (Connection busy = dataSource.getConnection()) {
            lockKeys(busy);
            for (int i = 0; i < MANY; i++) {
                FutureTask<Optional<Caller>> task = new FutureTask<>(() -> known.caller(secret, HERE));
                Thread thread = new Thread(task, "shows-a-key");
                found.add(task);
                threads.add(thread);
                thread.start();
            }
            await().until(() -> threads.stream().filter(KnownKeysTest::waitsOrHas).count() >= MANY - 1);
            busy.rollback();
            busy.setAutoCommit(true);
        }
        int told = 0;
        for (FutureTask<Optional<Caller>> each : found) {
            told += isTold(each) ? 1 : 0;
        }
        assertThat(told).as("the others have not waited for as long").isGreaterThanOrEqualTo(8);
        assertThat(sql.executed() - before).isLessThan(10);
    }

    private static boolean isTold(FutureTask<Optional<Caller>> one) throws InterruptedException {
        try {
            assertThat(one.get()).isPresent();
            return true;
        } catch (ExecutionException late) {
            assertThat(late).hasCauseInstanceOf(LookupLate.class);
            return false;
        }
    }

    private static void lockKeys(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement().execute("LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE");
    }

    private static boolean waitsOrHas(Thread thread) {
        return EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING,
                Thread.State.TERMINATED)
                .contains(thread.getState());
    }

    @Test
    void what_was_found_before_somebody_came_is_not_told_him() {
        NewApiKey partner = partner();
        assertThat(known.caller(partner.secret(), HERE)).isPresent();
        keys.revoke(partner.apiKey().key());
        assertThat(known.believed(partner.secret(), HERE)).as("a moment ago").isPresent();
        assertThat(known.caller(partner.secret(), HERE)).as("now").isEmpty();
        assertThat(known.believed(partner.secret(), HERE)).as("what is known is believed").isEmpty();
    }
}
