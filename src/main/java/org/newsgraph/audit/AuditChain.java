package org.newsgraph.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Looks whether the log is as it was written. */
@ApplicationScoped
public class AuditChain {
    private final Sql sql;

    AuditChain(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a look at the whole log came to.
     *
     * @param entries
     *        how many there are
     * @param firstBroken
     *        position of the first entry that is not as it was written, or whose predecessor is not; null if there is none
     * @param lastHash
     *        in hexadecimal digits; whoever keeps it elsewhere can tell later whether the end was cut off
     */
    public record Verdict(long entries, @Nullable Long firstBroken, String lastHash) {
    }

    public Verdict verify() {
        List<Verdict> verdict = sql.rows(SqlText.of("""
                SELECT count(*) AS entries, coalesce(encode((array_agg(hash ORDER BY position DESC))[1], 'hex'), '') AS last,
                    min(position) FILTER (WHERE position IS DISTINCT FROM expected OR hash IS DISTINCT FROM computed
                        OR previous_hash IS DISTINCT FROM before) AS broken
                FROM (SELECT e.position, e.hash, e.previous_hash, audit_hash(e) AS computed,
                        row_number() OVER chain AS expected, coalesce(lag(e.hash) OVER chain, '') AS before
                    FROM audit_entry e WINDOW chain AS (ORDER BY e.position)) checked"""),
                row -> new Verdict(row.number("entries"), row.optionalNumber("broken"), row.text("last")));
        return verdict.get(0);
    }
}
