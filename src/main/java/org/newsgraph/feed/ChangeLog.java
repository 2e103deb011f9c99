package org.newsgraph.feed;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads the log of changes in the order of commits. */
@Singleton
public class ChangeLog {
    private final Sql sql;

    ChangeLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * What follows in the log, by one statement.
     *
     * @param bounds
     *        {@code AND ...} over the columns of {@code change} with the alias {@code c}
     */
    List<LoggedChange> read(SqlText bounds, int limit) {
        return sql.rows(SqlText.of("""
                SELECT c.position, CASE WHEN c.kind = 'ARTICLE_REVISED' AND w.id IS NOT NULL THEN 'ARTICLE_WITHHELD' ELSE c.kind END AS kind,
                c.created_at, c.article_id, c.entity_id, w.id IS NOT NULL AS withdrawn,
                a.id IS NOT NULL OR w.id IS NOT NULL OR e.id IS NOT NULL""").add(isSaidWhereSeen()).add("OR")
                .add(Reader.current().isTold()).add("""
                AS visible, c.webhook_id, c.mention_id, c.told_to,
                a.language, a.category, ARRAY(SELECT t.entity_id FROM appearance t WHERE t.article_id = a.id) AS named,
                coalesce(c.gained, '{}') AS gained, coalesce(c.lost, '{}') AS lost, c.left_told IS NOT NULL AS moved, c.aged IS TRUE AS aged,
                coalesce(o.languages, '{}') AS told_languages, coalesce(o.categories, '{}') AS told_categories,
                coalesce(o.named, '{}') AS told_named, w.uri, w.slug, s.notice, s.kind AS reason
                FROM (SELECT * FROM change c WHERE c.position > (SELECT position FROM change_floor)""").add(bounds)
                .add("ORDER BY c.position LIMIT ?) c LEFT JOIN published_article a ON a.id = c.article_id"
                        + " LEFT JOIN known_entity e ON e.id = c.entity_id"
                        + " LEFT JOIN withdrawn_article w ON w.id = c.article_id AND (c.kind IN ('ARTICLE_WITHHELD', 'ARTICLE_KILLED')"
                        + " AND w.told OR c.kind = 'ARTICLE_REVISED' AND c.revision_id = ANY (w.left_by))"
                        + " LEFT JOIN tombstone s ON s.article_id = w.id AND c.kind = 'ARTICLE_KILLED'"
                        + " LEFT JOIN LATERAL (SELECT array_agg(o.language) AS languages,"
                        + " array_agg(coalesce(o.category, '')) AS categories,"
                        + " array_agg(array_to_string(o.named || o.once, ' ')) AS named FROM article_told_as o"
                        // Of no article where nothing is asked for.
                        + " WHERE o.article_id = CASE WHEN w.id IS NOT NULL OR c.left_told IS NOT NULL THEN c.article_id END"
                        + " AND (w.id IS NOT NULL OR o.id = c.left_told)) o ON true"
                        + " ORDER BY c.position", limit),
                LoggedChange::of);
    }

    /** What an article says of somebody did not happen for who does not see the article. */
    private SqlText isSaidWhereSeen() {
        return sql.isRestricted()
                ? SqlText.of("AND (c.revision_id IS NULL OR EXISTS (SELECT FROM revision r"
                        + " JOIN published_article p ON p.id = r.article_id WHERE r.id = c.revision_id))")
                : new SqlText();
    }

    /** The first of the keys that took each other's place up to the reader's; its own number if it has none. */
    long firstKey(Reader reader) {
        return reader.hasKey()
                ? sql.rows(SqlText.of("SELECT first_key(?) AS id", reader.key()), row -> row.number("id")).get(0)
                : reader.key();
    }

    /** What follows on a position, the first few. */
    public List<LoggedChange> after(long position, int limit) {
        return read(SqlText.of("AND c.position > ?", position), limit);
    }

    /** A change that was read for all who listen, as whoever asks now may see it; nothing if it is not for them. */
    Optional<LoggedChange> asSeen(LoggedChange change) {
        return sql.isRestricted()
                ? read(SqlText.of("AND c.position = ?", change.position()), 1).stream().filter(LoggedChange::visible)
                        .findFirst()
                : Optional.of(change);
    }

    /** The position of the last change that was committed; that up to which they may be gone if there is none. */
    public long end() {
        return sql.rows(SqlText.of("SELECT greatest(f.position, (SELECT max(position) FROM change)) AS position"
                + " FROM change_floor f"),
                row -> row.number("position")).get(0);
    }

    /**
     * @throws CursorExpired
     *         naming the field, if what follows on the position is not all kept any more
     */
    public void checkKept(String field, long position) {
        long floor = floor();
        if (position < floor) {
            throw new CursorExpired(field, floor);
        }
    }

    /** Changes up to this position may be gone. */
    public long floor() {
        return sql.rows(SqlText.of("SELECT position FROM change_floor"), row -> row.number("position")).get(0);
    }
}
