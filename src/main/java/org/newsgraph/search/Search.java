package org.newsgraph.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.newsgraph.sql.SqlText.KEYS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRows;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Language;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.TextQuery;
import org.newsgraph.article.TextVersion;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Finds articles by their words. */
@Singleton
class Search {
    /** PostgreSQL refuses to take apart a text whose words fill 1 MiB, which one paragraph may hold. */
    private static final int MAX_LOOKED_AT = 100_000;
    private final Sql sql;
    private final ArticleRows articles;

    Search(Sql sql, ArticleRows articles) {
        this.sql = sql;
        this.articles = articles;
    }

    /** Scores compare within one search only, so a cursor names its search. */
    private static Keyset best(ArticleScope.Conditions conditions) {
        return Keyset.of("SEARCH " + Objects.hash(conditions.text(), conditions.language()),
                Keyset.descending("h.score", Keyset.Type.REAL), Keyset.descending("h.id", Keyset.Type.NUMBER));
    }

    SearchConnection page(ArticleScope scope, PageRequest request) {
        Keyset best = best(scope.conditions());
        SqlText hits = SqlText
                .of("SELECT a.*, ts_rank_cd((SELECT w.words FROM article_text w WHERE w.article_id = a.id),")
                .add(TextQuery.of(scope.conditions().text(), scope.conditions().language()))
                .add(", 1)::float8 AS score")
                .add(scope.fromWhere(null));
        List<SearchHit> rows = articles.read(SqlText.of("SELECT " + ArticleRows.COLUMNS + ", a.score FROM (SELECT h.*"
                + " FROM (").add(hits).add(") h WHERE TRUE").add(best.bounds(request)).add(best.orderAndLimit(request))
                .add(") a ORDER BY a.score "
                        + (request.backward() ? "ASC, a.id ASC" : "DESC, a.id DESC")),
                row -> row.real("score")).stream().map(hit -> new SearchHit(hit.article(), hit.place(), scope))
                .toList();
        Function<SearchHit, String> cursor = hit -> best.cursor((float) hit.score(), hit.article().key());
        Page<SearchHit> page = Page.of(request, rows);
        return new SearchConnection(
                page.items().stream().map(hit -> new SearchEdge(() -> cursor.apply(hit), hit)).toList(),
                page.info(cursor), scope);
    }

    /** For each hit its paragraphs with words that were looked for, in reading order: two statements in all. */
    List<List<ParagraphHit>> paragraphsOf(List<SearchHit> hits, int first) {
        Map<SearchHit, List<ParagraphHit>> found = new HashMap<>();
        hits.stream().distinct().collect(groupingBy(SearchHit::scope))
                .forEach((scope, alike) -> found.putAll(paragraphs(scope, alike, first)));
        return hits.stream().map(hit -> found.getOrDefault(hit, List.of())).toList();
    }

    private Map<SearchHit, List<ParagraphHit>> paragraphs(ArticleScope scope, List<SearchHit> hits, int first) {
        String text = scope.conditions().text();
        String language = scope.conditions().language();
        Map<Long, TextVersion> versions = hits.stream().map(hit -> hit.article().version())
                .collect(toMap(TextVersion::revision, Function.identity(), (one, same) -> one));
        List<ParagraphRow> rows = sql.rows(
                SqlText.of("SELECT x.* FROM unnest(" + KEYS + ") AS k (key) CROSS JOIN LATERAL (SELECT "
                        + ParagraphRow.COLUMNS + " FROM paragraph p WHERE p.revision_id = k.key AND "
                        + wordsOf("left(p.text, " + MAX_LOOKED_AT + ")")
                        + " @@",
                        Batch.keys(hits, hit -> hit.article().revisionKey()), configuration(language),
                        configuration(language))
                        .add(TextQuery.anyPartOf(text, language))
                        .add("ORDER BY p.start_utf16 LIMIT " + first + ") x"),
                row -> ParagraphRow.of(row, versions.get(row.number("revision_id"))));
        Set<String> words = matching(rows.stream().map(ParagraphRow::text).toList(), text, language);
        List<List<ParagraphRow>> ofHits = Batch.lists(hits, hit -> hit.article().revisionKey(), rows,
                ParagraphRow::revisionKey);
        Map<SearchHit, List<ParagraphHit>> found = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            found.put(hits.get(i), ofHits.get(i).stream()
                    .map(p -> new ParagraphHit(p, Highlighter.highlights(p.text(), words))).toList());
        }
        return found;
    }

    List<List<Highlight>> headlinesOf(List<SearchHit> hits) {
        Map<SearchHit, List<Highlight>> found = new HashMap<>();
        hits.stream().distinct().collect(groupingBy(SearchHit::scope)).forEach((scope, alike) -> {
            Set<String> words = matching(alike.stream().map(hit -> hit.article().headline()).toList(),
                    scope.conditions().text(), scope.conditions().language());
            alike.forEach(hit -> found.put(hit, Highlighter.highlights(hit.article().headline(), words)));
        });
        return hits.stream().map(found::get).toList();
    }

    /** Which words of the texts are among those looked for: the database that found them is the one that knows. */
    private Set<String> matching(List<String> texts, String text, @Nullable String language) {
        Set<String> words = new HashSet<>();
        texts.forEach(t -> words.addAll(Highlighter.words(t)));
        return words.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.rows(SqlText.of("SELECT word FROM unnest(?) AS w (word) WHERE " + wordsOf("word")
                        + " @@", words, configuration(language), configuration(language))
                        .add(TextQuery.anyWordOf(text, language)),
                        row -> row.text("word")));
    }

    private static String wordsOf(String column) {
        return "(to_tsvector('simple', fold_accents(" + column + ")) || to_tsvector(?::regconfig, " + column
                + ") || to_tsvector(?::regconfig, accented_words(" + column + ")))";
    }

    private static String configuration(@Nullable String language) {
        return Language.textSearchConfiguration(language == null ? Language.DEFAULT : language);
    }
}
