package org.newsgraph.merge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Moves what belongs to one entity to another, writing down each row, and back. */
@ApplicationScoped
class MergeMoves {
    /**
     * A column that points at an entity.
     *
     * @param twin
     *        whether a row {@code o} that the target has says what a row {@code m} says; such a row stays where it is
     */
    private record Column(String table, String key, String column, String twin) {
        String what() {
            return table + "." + column;
        }
    }

    private static final String NONE = "FALSE";
    private static final String SAME_ROLE = " AND lower(o.role) IS NOT DISTINCT FROM lower(m.role)"
            + " AND (o.start_date IS NOT DISTINCT FROM m.start_date OR (o.stated AND m.stated))";
    private static final List<Column> COLUMNS = List.of(new Column("mention", "id", "entity_id", NONE),
            new Column("mention_candidate", "mention_id", "entity_id", "o.mention_id = m.mention_id"),
            new Column("quotation", "id", "speaker_id", NONE),
            new Column("mention_review", "id", "entity_id", NONE), new Column("mention_review", "id", "found_id", NONE),
            new Column("alias", "id", "entity_id", "o.name = m.name"),
            new Column("identifier", "id", "entity_id", NONE),
            new Column("named_entity", "id", "parent_id", NONE),
            new Column("membership", "id", "person_id", "o.organization_id = m.organization_id" + SAME_ROLE),
            new Column("membership", "id", "organization_id", "o.person_id = m.person_id" + SAME_ROLE));

    private final Sql sql;

    MergeMoves(Sql sql) {
        this.sql = sql;
    }

    void move(long merge, long source, long target) {
        dropTwins(merge, source, target, "person_id", "organization_id");
        dropTwins(merge, source, target, "organization_id", "person_id");
        dropCandidates(merge, source, target);
        for (Column c : COLUMNS) {
            sql.update(SqlText.of("WITH moved AS (UPDATE " + c.table + " m SET " + c.column + " = ? WHERE m." + c.column
                    + " = ? AND NOT EXISTS (SELECT FROM " + c.table + " o WHERE o." + c.column + " = ? AND " + c.twin
                    + ") RETURNING m." + c.key + ") INSERT INTO entity_merge_moved (merge_id, what, key, former)"
                    + " SELECT ?, ?, " + c.key + ", ? FROM moved", target, source, target, merge, c.what(), source));
        }
        sql.update(SqlText.of("""
                WITH added AS (INSERT INTO same_as (entity_id, url) SELECT ?, url FROM same_as WHERE entity_id = ?
                    ON CONFLICT DO NOTHING RETURNING url)
                INSERT INTO entity_merge_dropped SELECT ?, 'added same_as', to_jsonb(added) FROM added""", target,
                source, merge));
        sql.update(SqlText.of("""
                WITH added AS (INSERT INTO alias (id, entity_id, name, name_key, kind, learned)
                    SELECT nextval('alias_seq'), t.id, s.name, s.name_key, 'NAME', s.provisional
                    FROM named_entity s, named_entity t
                    WHERE s.id = ? AND t.id = ? AND s.name <> t.name ON CONFLICT DO NOTHING RETURNING id)
                INSERT INTO entity_merge_dropped SELECT ?, 'added alias', to_jsonb(added) FROM added""", source, target,
                merge));
        removeForGood(merge, source, target);
    }

    /** Memberships that the target has too: their evidence goes over to it. */
    private void dropTwins(long merge, long source, long target, String column, String other) {
        String twins = "SELECT m.id, min(o.id) AS twin FROM membership m JOIN membership o ON o." + column
                + " = ? AND o." + other + " = m." + other + SAME_ROLE + " WHERE m." + column + " = ? GROUP BY m.id";
        sql.update(SqlText.of("WITH twins AS (" + twins + "), moved AS (UPDATE membership_evidence v"
                + " SET membership_id = t.twin FROM twins t WHERE v.membership_id = t.id AND NOT EXISTS (SELECT FROM"
                + " membership_evidence w WHERE w.membership_id = t.twin AND w.revision_id = v.revision_id"
                + " AND w.article_start_utf16 = v.article_start_utf16) RETURNING v.id, t.id AS former)"
                + " INSERT INTO entity_merge_moved SELECT ?, 'membership_evidence.membership_id', id, former FROM moved",
                target, source, merge));
        sql.update(SqlText.of("WITH twins AS (" + twins + ") INSERT INTO entity_merge_dropped"
                + " SELECT ?, 'membership', to_jsonb(m) FROM membership m JOIN twins t ON t.id = m.id"
                + " UNION ALL SELECT ?, 'membership_evidence', to_jsonb(v) FROM membership_evidence v"
                + " JOIN twins t ON t.id = v.membership_id", target, source, merge, merge));
        sql.update(SqlText.of("WITH twins AS (" + twins + ") DELETE FROM membership m USING twins t WHERE t.id = m.id",
                target, source));
    }

    private void dropCandidates(long merge, long source, long target) {
        sql.update(SqlText.of("""
                WITH gone AS (DELETE FROM mention_candidate m WHERE m.entity_id = ? AND EXISTS (SELECT FROM mention_candidate o
                    WHERE o.mention_id = m.mention_id AND o.entity_id = ?) RETURNING m.*)
                INSERT INTO entity_merge_dropped SELECT ?, 'mention_candidate', to_jsonb(gone) FROM gone""", source,
                target, merge));
    }

    /** What an editor removed from either is removed from both. */
    private void removeForGood(long merge, long source, long target) {
        for (String columns : List.of("person_id, organization_id", "organization_id, person_id")) {
            String column = columns.substring(0, columns.indexOf(','));
            sql.update(SqlText.of("WITH added AS (INSERT INTO removed_membership (" + columns + ", role, removed_at)"
                    + " SELECT ?, " + columns.substring(column.length() + 2)
                    + ", role, removed_at FROM removed_membership"
                    + " WHERE " + column + " = ? ON CONFLICT DO NOTHING RETURNING *) INSERT INTO entity_merge_dropped"
                    + " SELECT ?, 'added removed_membership', to_jsonb(added) FROM added", target, source, merge));
        }
    }

    /** What has been changed by other hands since stays as it is. */
    void moveBack(long merge, long target) {
        takeAwayAdded(merge, target);
        for (Column c : COLUMNS) {
            sql.update(SqlText.of("UPDATE " + c.table + " m SET " + c.column + " = r.former FROM entity_merge_moved r"
                    + " WHERE r.merge_id = ? AND r.what = ? AND m." + c.key + " = r.key AND m." + c.column + " = ?",
                    merge, c.what(), target));
        }
        bringBack(merge, "membership", "");
        sql.update(SqlText.of("UPDATE membership_evidence v SET membership_id = r.former FROM entity_merge_moved r"
                + " JOIN membership m ON m.id = r.former WHERE r.merge_id = ?"
                + " AND r.what = 'membership_evidence.membership_id' AND v.id = r.key", merge));
        bringBack(merge, "membership_evidence", "OVERRIDING SYSTEM VALUE");
        bringBack(merge, "mention_candidate", "");
    }

    private void takeAwayAdded(long merge, long target) {
        String content = " FROM entity_merge_dropped d WHERE d.merge_id = ? AND d.what = ";
        sql.update(SqlText.of("DELETE FROM same_as s USING (SELECT content" + content
                + "'added same_as') d WHERE s.entity_id = ? AND s.url = d.content ->> 'url'", merge, target));
        sql.update(SqlText.of("DELETE FROM alias s USING (SELECT content" + content
                + "'added alias') d WHERE s.entity_id = ? AND s.id = (d.content ->> 'id')::bigint", merge, target));
        sql.update(SqlText.of("DELETE FROM removed_membership s USING (SELECT content" + content
                + "'added removed_membership') d WHERE s.person_id = (d.content ->> 'person_id')::bigint"
                + " AND s.organization_id = (d.content ->> 'organization_id')::bigint AND s.role = d.content ->> 'role'",
                merge));
    }

    private void bringBack(long merge, String table, String overriding) {
        sql.update(SqlText.of("INSERT INTO " + table + " " + overriding + " SELECT r.* FROM entity_merge_dropped d"
                + " CROSS JOIN LATERAL jsonb_populate_record(NULL::" + table + ", d.content) r"
                + " WHERE d.merge_id = ? AND d.what = ? ON CONFLICT DO NOTHING", merge, table));
    }
}
