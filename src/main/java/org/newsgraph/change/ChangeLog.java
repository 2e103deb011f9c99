package org.newsgraph.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Writes many changes at once, in the transaction that made them. */
@ApplicationScoped
public class ChangeLog {
    private final Sql sql;

    ChangeLog(Sql sql) {
        this.sql = sql;
    }

    /** A revision that an article has got. */
    public record Published(ChangeKind kind, long article, long revision) {
    }

    public void published(List<Published> all, Instant now) {
        sql.update(SqlText.of("""
                INSERT INTO change (id, kind, article_id, revision_id, created_at)
                SELECT nextval('change_seq'), n.kind, n.article, n.revision, ?
                FROM unnest(?, ?, ?) AS n (kind, article, revision)""", now,
                all.stream().map(Published::kind).toList(), all.stream().map(Published::article).toList(),
                all.stream().map(Published::revision).toList()));
    }

    /** What happened to articles beside their revisions. */
    public void ofArticles(ChangeKind kind, Collection<Long> articles, Instant now) {
        if (!articles.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO change (id, kind, article_id, created_at)"
                    + " SELECT nextval('change_seq'), ?, n.article, ? FROM unnest(?) AS n (article)", kind, now,
                    articles));
        }
    }

    public void ofEntities(ChangeKind kind, Collection<Long> entities, Instant now) {
        if (!entities.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO change (id, kind, entity_id, created_at)"
                    + " SELECT nextval('change_seq'), ?, n.entity, ? FROM unnest(?) AS n (entity)", kind, now,
                    entities));
        }
    }
}
