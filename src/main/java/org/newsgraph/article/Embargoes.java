package org.newsgraph.article;

import static org.newsgraph.sql.SqlText.KEYS;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Tells those who see articles under embargo which these are. */
@Singleton
public class Embargoes {
    private record Held(long article, Instant until) {
    }

    private final Sql sql;

    Embargoes(Sql sql) {
        this.sql = sql;
    }

    /** For each article the end of its embargo, or null if it is published; without a statement where all are. */
    public List<@Nullable Instant> endsOf(List<ArticleRow> articles) {
        List<Held> held = sql.isRestricted()
                ? sql.rows(SqlText.of("SELECT a.id, s.embargoed_until FROM published_article a"
                        + " JOIN article s ON s.id = a.id AND s.embargoed WHERE a.id = ANY (" + KEYS + ")",
                        Batch.keys(articles, ArticleRow::key)),
                        row -> new Held(row.number("id"), row.instant("embargoed_until")))
                : List.of();
        return Batch.ones(articles, ArticleRow::key, held, Held::article).stream()
                .map(one -> one == null ? null : one.until).toList();
    }
}
