package org.newsgraph.affiliation;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.directory.MembershipRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads the passages that state memberships; each method is one statement whatever the number of keys. */
@ApplicationScoped
class Evidence {
    private static final String PUBLISHED = " FROM membership_evidence v JOIN published_article a ON a.revision_id = v.revision_id";
    private static final Keyset LATEST = Keyset.of("LATEST_EVIDENCE",
            Keyset.descending("v.published_at", Keyset.Type.INSTANT),
            Keyset.descending("v.article_id", Keyset.Type.NUMBER),
            Keyset.ascending("v.article_start_utf16", Keyset.Type.NUMBER));
    private final Sql sql;

    Evidence(Sql sql) {
        this.sql = sql;
    }

    /** One page for each membership, latest article first, in reading order within an article. */
    List<EvidenceConnection> latestOf(List<MembershipRow> memberships, PageRequest request) {
        List<EvidenceRow> rows = sql.rows(SqlText
                .of("SELECT x.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT v.*" + PUBLISHED
                        + " WHERE v.membership_id = k.key", Batch.keys(memberships, MembershipRow::key))
                .add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)).add(") x"), EvidenceRow::of);
        Function<EvidenceRow, String> cursor = row -> LATEST.cursor(row.publishedAt(), row.keys().article(),
                row.articleStart());
        Map<Long, List<EvidenceRow>> byMembership = rows.stream().collect(groupingBy(row -> row.keys().membership()));
        return memberships.stream().map(membership -> {
            Page<EvidenceRow> page = Page.of(request, byMembership.getOrDefault(membership.key(), List.of()));
            return new EvidenceConnection(
                    page.items().stream().map(row -> new EvidenceEdge(() -> cursor.apply(row), row))
                            .toList(),
                    page.info(cursor), membership.key());
        }).toList();
    }

    List<Integer> counts(List<Long> memberships) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.rows(SqlText.of("SELECT v.membership_id, count(*) AS n" + PUBLISHED
                + " WHERE v.membership_id = ANY (?) GROUP BY v.membership_id",
                Batch.keys(memberships, Function.identity())),
                row -> counts.put(row.number("membership_id"), row.integer("n")));
        return memberships.stream().map(membership -> counts.getOrDefault(membership, 0)).toList();
    }
}
