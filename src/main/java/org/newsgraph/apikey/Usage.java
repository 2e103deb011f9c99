package org.newsgraph.apikey;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** How much keys were used, day by day. */
@Singleton
public class Usage {
    static final Keyset LATEST = Keyset.of("LATEST_USE",
            Keyset.descending("(u.day - DATE '1970-01-01')", Keyset.Type.NUMBER),
            Keyset.descending("u.key_id", Keyset.Type.NUMBER));
    private static final String COLUMNS = "SELECT u.key_id, u.day, k.name, u.requests, u.cost, u.articles";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Sql sql;

    Usage(Sql sql) {
        this.sql = sql;
    }

    Page<UsageDay> page(UsageScope scope, PageRequest request) {
        return Page.of(request, sql.rows(SqlText.of(COLUMNS).add(scope.fromWhere()).add(LATEST.bounds(request))
                .add(LATEST.orderAndLimit(request)), UsageDay::of));
    }

    int count(UsageScope scope) {
        return sql.rows(SqlText.of("SELECT count(*) AS n").add(scope.fromWhere()), row -> row.integer("n")).get(0);
    }

    /**
     * By day, then by key.
     *
     * @throws org.newsgraph.sql.ReadingEnded
     *         if it takes too long
     */
    public List<UsageDay> all(UsageScope scope, int most) {
        return sql.reading(PATIENCE, PATIENCE, () -> false, () -> sql.rows(
                SqlText.of(COLUMNS).add(scope.fromWhere()).add("ORDER BY u.day, u.key_id LIMIT ?", most),
                UsageDay::of));
    }
}
