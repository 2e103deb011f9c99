package org.newsgraph.ingest;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** What has been published before. */
@ApplicationScoped
class KnownArticles {

    /** The published revision of an article, whose next revision this transaction alone may write. */
    record Former(long article, long revision, int number, String contentHash) {

        boolean says(byte[] hash) {
            return Arrays.equals(HexFormat.of().parseHex(contentHash), hash);
        }

        Article loaded() {
            return Article.findById(article);
        }
    }

    private final Sql sql;

    KnownArticles(Sql sql) {
        this.sql = sql;
    }

    /** The article with this uri, or, if there is none, with this content. */
    Optional<Former> former(@Nullable String uri, byte[] hash) {
        SqlText identity = uri == null ? SqlText.of("content_key = ?", hash) : SqlText.of("uri = ?", uri);
        // Two statements: one that waits for the lock would go on to see the revision of before its wait.
        return first(sql.rows(SqlText.of("SELECT id FROM article WHERE").add(identity).add("FOR UPDATE"),
                row -> row.number("id"))).flatMap(this::published);
    }

    private Optional<Former> published(long article) {
        return first(sql.rows(SqlText.of("""
                SELECT r.id, r.number, encode(r.content_hash, 'hex') AS hash
                FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?""", article),
                row -> new Former(article, row.number("id"), row.integer("number"), row.text("hash"))));
    }

    boolean hasSlug(String slug) {
        return !sql.rows(SqlText.of("SELECT id FROM article WHERE slug = ?", slug), row -> row.number("id")).isEmpty();
    }

    /** Whether the database answers at all. */
    boolean canBeAsked() {
        try {
            return !sql.rows(SqlText.of("SELECT 1 AS one"), row -> row.number("one")).isEmpty();
        } catch (RuntimeException gone) {
            return false;
        }
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
