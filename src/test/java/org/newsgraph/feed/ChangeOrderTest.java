package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Newsroom;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** However many write at once: who follows the log sees each committed change once, in the order of commits. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeOrderTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;
    /** Above what the application's sequence gives out. */
    private static final AtomicLong IDS = new AtomicLong(1L << 40);

    @Inject
    AgroalDataSource dataSource;
    @Inject
    ChangeLog log;

    /** What a transaction wrote; {@code began} and {@code ended} by one clock for all, ended only after its commit. */
    private record Written(List<Long> ids, long began, long ended) {
    }

    private final AtomicLong clock = new AtomicLong();
    private final Map<Long, Long> idByPosition = new ConcurrentHashMap<>();
    private long entity;

    @BeforeEach
    void anEntityToChange() throws SQLException {
        Newsroom.ingest(Map.of("text", Newsroom.HARBOUR_ALLIANCE));
        entity = numbers("SELECT min(id) FROM named_entity").get(0);
    }

    @Test
    void a_reader_that_follows_sees_each_committed_change_once_in_the_order_of_commits() throws Exception {
        long start = log.end();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        AtomicBoolean done = new AtomicBoolean();
        Future<List<Long>> reading = pool.submit(() -> follow(start, done));
        List<Callable<List<Written>>> writers = new ArrayList<>();
        for (int seed = 0; seed < WRITERS; seed++) {
            Random random = new Random(seed);
            writers.add(() -> write(random));
        }
        List<Written> committed = new ArrayList<>();
        for (Future<List<Written>> writer : pool.invokeAll(writers)) {
            committed.addAll(writer.get());
        }
        done.set(true);
        List<Long> seen = idsAt(reading.get());
        pool.shutdown();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(committed.stream().flatMap(w -> w.ids.stream()).toList());
        assertThat(outOfOrder(seen, committed)).isEmpty();
    }

    /** Polls until everything was written, and once more. */
    private List<Long> follow(long start, AtomicBoolean done) {
        List<Long> positions = new ArrayList<>();
        long position = start;
        boolean last;
        do {
            last = done.get();
            List<LoggedChange> next = log.after(position, 7);
            while (!next.isEmpty()) {
                next.forEach(change -> positions.add(change.position()));
                position = next.get(next.size() - 1).position();
                next = log.after(position, 7);
            }
        } while (!last);
        return positions;
    }

    private List<Written> write(Random random) throws SQLException {
        List<Written> committed = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                long began = clock.incrementAndGet();
                List<Long> ids = insert(connection, 1 + random.nextInt(3), random.nextInt(4));
                int fate = random.nextInt(8);
                if (fate == 0) {
                    killed(connection);
                } else if (fate < 3) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(new Written(ids, began, clock.incrementAndGet()));
                }
            }
        }
        return committed;
    }

    /** As a crash of the other end would. */
    private static void killed(Connection connection) {
        try (PreparedStatement kill = connection.prepareStatement("SELECT pg_terminate_backend(pg_backend_pid())")) {
            kill.execute();
            throw new IllegalStateException("it goes on");
        } catch (SQLException gone) {
            assertThat(gone.getSQLState()).isIn("57P01", "08006");
        }
    }

    private List<Long> insert(Connection connection, int changes, int milliseconds) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            long id = IDS.incrementAndGet();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO change (id, kind, entity_id, created_at) VALUES (?, 'ENTITY_CHANGED', ?, now())");
                    PreparedStatement wait = connection.prepareStatement("SELECT pg_sleep(?)")) {
                insert.setLong(1, id);
                insert.setLong(2, entity);
                insert.executeUpdate();
                wait.setDouble(1, milliseconds / 1000.0);
                wait.execute();
            }
            ids.add(id);
        }
        return ids;
    }

    /** Pairs of transactions of which one ended before the other began, and was seen later all the same. */
    private static List<String> outOfOrder(List<Long> seen, List<Written> committed) {
        Map<Long, Integer> place = new HashMap<>();
        seen.forEach(id -> place.put(id, place.size()));
        List<String> wrong = new ArrayList<>();
        for (Written earlier : committed) {
            for (Written later : committed) {
                if (earlier.ended < later.began && place.get(Collections.max(earlier.ids)) > place
                        .get(Collections.min(later.ids))) {
                    wrong.add(earlier + " after " + later);
                }
            }
        }
        return wrong;
    }

    private List<Long> idsAt(List<Long> positions) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT position, id FROM change");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                idByPosition.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return positions.stream().map(idByPosition::get).toList();
    }

    @Test
    void a_transaction_that_began_first_and_ends_last_comes_last() throws SQLException {
        long start = log.end();
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            List<Long> first = insert(slow, 1, 0);
            List<Long> second;
            try (Connection quick = dataSource.getConnection()) {
                quick.setAutoCommit(false);
                second = insert(quick, 1, 0);
                quick.commit();
            }
            assertThat(log.after(start, 10)).as("nobody waits for the slow one").hasSize(1);
            slow.commit();
            assertThat(idsAt(log.after(start, 10).stream().map(LoggedChange::position).toList()))
                    .containsExactly(second.get(0), first.get(0));
        }
    }

    private List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
