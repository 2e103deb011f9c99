package org.newsgraph.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Lets changes go that are older than they have to be kept, from the beginning of the log on. That an entity was created stays
 * written down, since readers are told of it once; it is not told any more either.
 */
@ApplicationScoped
class ChangeRetention {
    private static final int BATCH = 5000;
    private final Sql sql;
    private final Clock clock;
    private final Duration kept;

    ChangeRetention(Sql sql, Clock clock,
            @ConfigProperty(name = "newsgraph.changes.retention") Optional<Duration> kept) {
        this.sql = sql;
        this.clock = clock;
        this.kept = kept.orElse(Duration.ZERO);
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        boolean more = !kept.isZero();
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> pruneSome(clock.instant().minus(kept)));
        }
    }

    /** Whether there may be more; one replica does it at a time, and the others leave at once. */
    private boolean pruneSome(Instant before) {
        Long floor = sql.rows(SqlText.of("SELECT position FROM change_floor FOR UPDATE SKIP LOCKED"),
                row -> row.number("position")).stream().findFirst().orElse(null);
        if (floor == null) {
            return false;
        }
        List<Old> next = sql.rows(SqlText.of(
                "SELECT position, created_at < ? AS old FROM change WHERE position > ? ORDER BY position LIMIT ?",
                before, floor, BATCH), Old::of);
        Long end = endOfOld(next);
        if (end != null) {
            sql.update(SqlText.of("UPDATE change_floor SET position = ?", end));
            // Nobody can be told any more that an article is killed: that it named anybody is not kept for longer.
            sql.update(
                    SqlText.of("DELETE FROM article_told_as t USING change c WHERE c.position > ? AND c.position <= ?"
                            + " AND c.kind = 'ARTICLE_KILLED' AND t.article_id = c.article_id", floor, end));
            sql.update(SqlText.of("DELETE FROM change WHERE position > ? AND position <= ?"
                    + " AND kind <> 'ENTITY_CREATED'", floor, end));
        }
        return end != null && next.size() == BATCH;
    }

    private static @Nullable Long endOfOld(List<Old> next) {
        return next.stream().takeWhile(Old::old).map(Old::position).reduce((one, other) -> other).orElse(null);
    }

    private record Old(long position, boolean old) {
        static Old of(Row row) {
            return new Old(row.number("position"), row.flag("old"));
        }
    }
}
