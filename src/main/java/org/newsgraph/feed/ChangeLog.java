package org.newsgraph.feed;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads the log of changes in the order of commits. */
@Singleton
public class ChangeLog {
    /** Who followed what an article was before is told that it is something else now, and that it is gone whatever it was. */
    private static final String FORMER = """
             CROSS JOIN LATERAL (SELECT coalesce(array_agg(r.language), '{}') AS languages,
                coalesce(array_agg(r.category) FILTER (WHERE r.category IS NOT NULL), '{}') AS categories
                FROM shown_revision r WHERE r.article_id = c.article_id AND (c.kind = 'ARTICLE_WITHHELD'
                    OR c.kind = 'ARTICLE_REVISED' AND r.number = (SELECT max(p.number)
                        FROM shown_revision p WHERE p.article_id = c.article_id
                        AND p.number < (SELECT n.number FROM revision n WHERE n.id = c.revision_id)))) f""";
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
                a.id IS NOT NULL OR e.id IS NOT NULL OR w.id IS NOT NULL OR """).add(Reader.current().isTold()).add("""
                AS visible, c.webhook_id, c.mention_id, c.told_to,
                coalesce(a.language, w.language) AS language, coalesce(a.category, c.category, w.category) AS category,
                coalesce(w.former_languages, '{}') || f.languages AS former_languages,
                coalesce(w.former_categories, '{}') || f.categories AS former_categories,
                coalesce(c.named, ARRAY(SELECT t.entity_id FROM appearance t WHERE t.article_id = a.id)) AS named,
                coalesce(c.gained, '{}') AS gained, coalesce(c.lost, '{}') AS lost, w.uri, w.slug, s.notice, s.kind AS reason
                FROM (SELECT * FROM change c WHERE c.position > (SELECT position FROM change_floor)""").add(bounds)
                .add("ORDER BY c.position LIMIT ?) c LEFT JOIN published_article a ON a.id = c.article_id"
                        + " LEFT JOIN known_entity e ON e.id = c.entity_id"
                        + " LEFT JOIN withdrawn_article w ON w.id = c.article_id AND (c.kind IN ('ARTICLE_WITHHELD', 'ARTICLE_KILLED')"
                        + " AND w.told OR c.kind = 'ARTICLE_REVISED' AND c.revision_id = ANY (w.left_by))"
                        + " LEFT JOIN tombstone s ON s.article_id = w.id AND c.kind = 'ARTICLE_KILLED'"
                        + FORMER + " ORDER BY c.position", limit),
                LoggedChange::of);
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
