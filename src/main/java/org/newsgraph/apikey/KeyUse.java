package org.newsgraph.apikey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** How much each key is used. Counted here and stored every few seconds, so that no request waits for it. */
@ApplicationScoped
public class KeyUse {
    private record Day(long key, LocalDate date) {
    }

    private record Sum(long requests, long cost, long articles, Instant last) {
        Sum plus(Sum other) {
            return new Sum(requests + other.requests, cost + other.cost, articles + other.articles,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private final Sql sql;
    private final Clock clock;
    private Map<Day, Sum> open = new HashMap<>();

    KeyUse(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A request of that key was admitted. */
    public void add(long key, long cost) {
        add(key, 1, cost, 0);
    }

    /** An answer to that key held so many articles. */
    public void delivered(long key, long articles) {
        if (articles > 0) {
            add(key, 0, 0, articles);
        }
    }

    private void add(long key, long requests, long cost, long articles) {
        Instant now = clock.instant();
        add(Map.of(new Day(key, LocalDate.ofInstant(now, ZoneOffset.UTC)), new Sum(requests, cost, articles, now)));
    }

    void storeRest(@Observes ShutdownEvent event) {
        store();
    }

    @Scheduled(every = "${newsgraph.keys.use-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void store() {
        Map<Day, Sum> counted = takeOpen();
        try {
            counted.forEach(this::store);
        } catch (RuntimeException failure) {
            add(counted);
            throw failure;
        }
    }

    private synchronized Map<Day, Sum> takeOpen() {
        Map<Day, Sum> taken = open;
        open = new HashMap<>();
        return taken;
    }

    private synchronized void add(Map<Day, Sum> more) {
        more.forEach((day, sum) -> open.merge(day, sum, Sum::plus));
    }

    private void store(Day day, Sum sum) {
        sql.update(SqlText.of("""
                WITH used AS (UPDATE api_key SET last_used_at = greatest(last_used_at, ?) WHERE id = ? RETURNING id)
                INSERT INTO api_key_use (key_id, day, requests, cost, articles) SELECT id, ?, ?, ?, ? FROM used
                ON CONFLICT (key_id, day) DO UPDATE SET requests = api_key_use.requests + excluded.requests,
                cost = api_key_use.cost + excluded.cost, articles = api_key_use.articles + excluded.articles""",
                sum.last, day.key, day.date, sum.requests, sum.cost, sum.articles));
    }

    /** The latest 31 days with use, latest first. */
    List<List<KeyUseDay>> of(List<ApiKey> keys) {
        record Found(long key, KeyUseDay day) {
        }
        List<List<Found>> found = Batch.lists(keys, ApiKey::key, sql.rows(SqlText.of("""
                SELECT k.key AS key_id, u.day, u.requests, u.cost, u.articles FROM unnest(?) AS k (key) CROSS JOIN LATERAL (
                SELECT * FROM api_key_use u WHERE u.key_id = k.key ORDER BY u.day DESC LIMIT 31) u""",
                Batch.keys(keys, ApiKey::key)),
                row -> new Found(row.number("key_id"), new KeyUseDay(row.date("day"),
                        row.integer("requests"), row.integer("cost"), row.integer("articles")))),
                Found::key);
        return found.stream().map(days -> days.stream().map(Found::day).toList()).toList();
    }
}
