package org.newsgraph.article;

import static org.newsgraph.sql.SqlText.KEYS;

import java.util.List;

import jakarta.inject.Singleton;

import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads what the providers of articles say that these are about. */
@Singleton
public class Topics {
    private final Sql sql;

    Topics(Sql sql) {
        this.sql = sql;
    }

    public List<List<SubjectRow>> subjectsOf(List<ArticleRow> articles) {
        List<SubjectRow> rows = sql.rows(SqlText.of("SELECT revision_id, scheme, code, uri, name FROM subject"
                + " WHERE revision_id = ANY (" + KEYS + ") ORDER BY revision_id, position",
                Batch.keys(articles, ArticleRow::revisionKey)), SubjectRow::of);
        return Batch.lists(articles, ArticleRow::revisionKey, rows, SubjectRow::revisionKey);
    }

    public List<List<String>> keywordsOf(List<ArticleRow> articles) {
        record Keywords(long revision, List<String> all) {
        }
        List<Keywords> rows = sql.rows(SqlText.of("SELECT id, keywords FROM revision WHERE id = ANY (" + KEYS + ")",
                Batch.keys(articles, ArticleRow::revisionKey)),
                row -> new Keywords(row.number("id"), row.texts("keywords")));
        return Batch.lists(articles, ArticleRow::revisionKey, rows, Keywords::revision).stream()
                .map(found -> found.stream().flatMap(one -> one.all.stream()).toList()).toList();
    }
}
