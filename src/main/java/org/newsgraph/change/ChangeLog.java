package org.newsgraph.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Writes many changes at once, in the transaction that made them. */
@ApplicationScoped
public class ChangeLog {
    private final Sql sql;

    ChangeLog(Sql sql) {
        this.sql = sql;
    }

    /** An article that readers see now, or see otherwise; the revision if it is one that they have not seen before. */
    public record Published(ChangeKind kind, long article, @Nullable Long revision) {
    }

    /** @param named entities that the articles name; of a provisional one readers are told once, when they can first see it */
    public void published(List<Published> all, Collection<Long> named, Instant now) {
        sql.update(SqlText.of("""
                INSERT INTO change (id, kind, article_id, revision_id, entity_id, created_at)
                SELECT nextval('change_seq'), x.kind, x.article, nullif(x.revision, 0), x.entity, ? FROM (
                    SELECT 'ENTITY_CREATED' AS kind, NULL::bigint AS article, NULL::bigint AS revision, e.id AS entity
                    FROM named_entity e WHERE e.id = ANY (?) AND e.provisional AND NOT EXISTS (SELECT FROM change c
                        WHERE c.entity_id = e.id AND c.kind = 'ENTITY_CREATED')
                    UNION ALL SELECT n.kind, n.article, n.revision, NULL
                    FROM unnest(?, ?, ?) AS n (kind, article, revision)) x""", now, named,
                all.stream().map(Published::kind).toList(), all.stream().map(Published::article).toList(),
                all.stream().map(one -> one.revision == null ? 0L : one.revision).toList()));
    }

    /** Tells of provisional entities that a published article names now and readers have not been told of. */
    public void ofNewEntities(long article, Instant now) {
        sql.update(SqlText.of("""
                INSERT INTO change (id, kind, entity_id, created_at)
                SELECT nextval('change_seq'), 'ENTITY_CREATED', e.id, ? FROM appearance t
                JOIN named_entity e ON e.id = t.entity_id AND e.provisional
                WHERE t.article_id = ? AND NOT EXISTS (SELECT FROM change c
                    WHERE c.entity_id = e.id AND c.kind = 'ENTITY_CREATED')""", now, article));
    }

    /**
     * An article that readers see no longer.
     *
     * @param named
     *        the entities that it named, none if it was taken from readers before: replicas of the version before choose by them
     */
    public void withdrawn(ChangeKind kind, long article, Collection<Long> named, Instant now) {
        sql.update(SqlText.of("INSERT INTO change (id, kind, article_id, category, named, created_at)"
                + " SELECT nextval('change_seq'), ?, a.id, a.category,"
                + " coalesce(nullif(?::bigint[], '{}'), t.named, '{}'), ?"
                + " FROM article a LEFT JOIN article_told_as t ON t.article_id = a.id AND t.latest WHERE a.id = ?",
                kind,
                named, now, article));
    }

    /** Who was merged, or is two again, makes published articles name others without a change that would say so. */
    public void renamed(Collection<Long> revisions) {
        sql.update(SqlText.of("""
                UPDATE article_told_as t SET named = x.named,
                    once = ARRAY(SELECT unnest(t.once || t.named) EXCEPT SELECT unnest(x.named))
                FROM (SELECT p.article_id, array_agg(p.entity_id ORDER BY p.entity_id) AS named FROM revision r
                    JOIN appearance p ON p.article_id = r.article_id AND p.revision_id = r.id
                    WHERE r.id = ANY (?) GROUP BY p.article_id) x
                WHERE t.article_id = x.article_id AND t.latest AND t.named <> x.named""", revisions));
    }

    /** What happened to articles beside their revisions. */
    public void ofArticles(ChangeKind kind, Collection<Long> articles, Instant now) {
        if (!articles.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO change (id, kind, article_id, created_at)"
                    + " SELECT nextval('change_seq'), ?, n.article, ? FROM unnest(?) AS n (article)", kind, now,
                    articles));
        }
    }

    /** What people say of one mention of a published article. */
    public void ofMention(ChangeKind kind, long article, long mention, Instant now) {
        sql.update(SqlText.of("INSERT INTO change (id, kind, article_id, mention_id, created_at)"
                + " VALUES (nextval('change_seq'), ?, ?, ?, ?)", kind, article, mention, now));
    }

    /** That these see another part of the articles from now on; told to them alone. */
    public void ofProduct(Collection<Long> apiKeys, Instant now) {
        sql.update(SqlText.of("INSERT INTO change (id, kind, told_to, created_at)"
                + " SELECT nextval('change_seq'), ?, k.first, ?"
                + " FROM (SELECT DISTINCT first_key(id) AS first FROM api_key WHERE id = ANY (?)) k",
                ChangeKind.PRODUCT_CHANGED, now, apiKeys));
    }

    public void ofEntities(ChangeKind kind, Collection<Long> entities, Instant now) {
        if (!entities.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO change (id, kind, entity_id, created_at)"
                    + " SELECT nextval('change_seq'), ?, n.entity, ? FROM unnest(?) AS n (entity)", kind, now,
                    entities));
        }
    }

    /** Of whom a revision says something that readers did not know. */
    public void ofStated(long revision, Collection<Long> entities, Instant now) {
        if (!entities.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO change (id, kind, entity_id, revision_id, created_at)"
                    + " SELECT nextval('change_seq'), ?, n.entity, ?, ? FROM unnest(?) AS n (entity)",
                    ChangeKind.ENTITY_CHANGED, revision, now, entities));
        }
    }
}
