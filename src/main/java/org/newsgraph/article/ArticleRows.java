package org.newsgraph.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.newsgraph.kept.KeptRows;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/**
 * Reads articles. A statement finds them, and says what of them may change at any time; what their revisions say is read by
 * another one, as far as it is not kept in memory.
 */
@Singleton
public class ArticleRows {
    /** What a statement selects from {@code published_article a}. */
    public static final String COLUMNS = "a.id AS article_id, " + TextVersion.COLUMNS
            + ", a.uri, a.slug, a.language, a.category, a.published_at, a.created_at";

    private static final TextCache.Kind<RevisionHead> HEADS = new TextCache.Kind<>("head", RevisionHead::bytes);
    private static final int BYTES_BESIDE_TEXTS = 400;
    private final Sql sql;
    private final TextCache cache;
    private final KeptRows kept;

    ArticleRows(Sql sql, TextCache cache, KeptRows kept) {
        this.sql = sql;
        this.cache = cache;
        this.kept = kept;
    }

    /**
     * An article with what else its row holds.
     *
     * @param place
     *        such as the parent that it belongs to
     */
    public record Placed<P>(P place, ArticleRow article) {
    }

    /** The articles that a statement finds, in its order; it selects {@link #COLUMNS}. They are kept while nothing changes. */
    List<ArticleRow> kept(SqlText statement) {
        return kept(statement, row -> true).stream().map(Placed::article).toList();
    }

    /** The same for a statement that is not worth it. */
    List<ArticleRow> read(SqlText statement) {
        return read(statement, row -> true).stream().map(Placed::article).toList();
    }

    /** The articles with their places; the statement selects more columns, from which a place is read, and from nothing else. */
    public <P> List<Placed<P>> kept(SqlText statement, Function<Row, P> place) {
        return kept.rows(statement, asked -> read(asked, place), found -> bytes(found.article));
    }

    /** The same for a statement that is not worth it, or reads what may change without anybody being told. */
    public <P> List<Placed<P>> read(SqlText statement, Function<Row, P> place) {
        record Found<P>(P place, TextVersion version, Function<RevisionHead, ArticleRow> article) {
        }
        List<Found<P>> found = sql.rows(statement, row -> {
            TextVersion version = TextVersion.of(row);
            return new Found<>(place.apply(row), version, ArticleRow.of(version, row));
        });
        Map<Long, RevisionHead> heads = cache.get(HEADS, found.stream().map(Found::version).toList(), this::heads);
        // Without a head is what was taken down after it was found.
        return found.stream().filter(f -> heads.containsKey(f.version.revision()))
                .map(f -> new Placed<>(f.place, f.article.apply(heads.get(f.version.revision())))).toList();
    }

    private static int bytes(ArticleRow article) {
        return BYTES_BESIDE_TEXTS + Stream.of(article.uri(), article.slug(), article.headline(), article.standfirst(),
                article.lead(), article.byline(), article.dateline(), article.source(), article.sourceVersion(),
                article.copyrightHolder(), article.copyrightNotice(), article.usageTerms(), article.creditLine())
                .mapToInt(text -> text == null ? 0 : 40 + 2 * text.length()).sum();
    }

    private Map<Long, RevisionHead> heads(Map<Long, TextVersion> versions) {
        Map<Long, RevisionHead> heads = new HashMap<>();
        sql.rows(SqlText.of("SELECT " + RevisionHead.COLUMNS + " FROM revision r WHERE r.content_hash <> ''"
                + " AND r.id").addIn(versions.keySet()),
                row -> heads.put(row.number("id"), RevisionHead.of(row)));
        return heads;
    }
}
