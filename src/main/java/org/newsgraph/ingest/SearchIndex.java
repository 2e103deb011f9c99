package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Language;
import org.newsgraph.ingest.ArticleWriter.Stored;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Keeps the words by which articles are found, in the transaction that publishes them. */
@ApplicationScoped
class SearchIndex {
    /**
     * PostgreSQL bounds a tsvector to 1 MiB, and a text of short words that are all different takes about four times its own
     * size: of a longer text the opening is indexed.
     */
    private static final int MAX_BODY_BYTES = 170_000;
    private static final int MAX_HEADINGS_BYTES = 50_000;
    private static final String INDEX = "INSERT INTO article_text (article_id, words) SELECT n.article, "
            + words("'simple'") + " || " + words("n.language::regconfig")
            + " FROM unnest(?, ?, ?, ?, ?) AS n (article, language, headline, headings, body)"
            + " ON CONFLICT (article_id) DO UPDATE SET words = excluded.words";
    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    void index(List<Stored> all) {
        List<List<String>> columns = Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(4).toList();
        all.forEach(stored -> {
            BlockLayout layout = stored.publication().layout();
            columns.get(0).add(Language.textSearchConfiguration(stored.revision().language));
            columns.get(1).add(stored.revision().headline);
            columns.get(2).add(opening(texts(layout, block -> block.section() >= 0 && block.paragraph() < 0),
                    MAX_HEADINGS_BYTES));
            columns.get(3).add(opening(texts(layout, block -> block.paragraph() >= 0), MAX_BODY_BYTES));
        });
        sql.update(SqlText.of(INDEX, all.stream().map(stored -> stored.revision().article.id).toList(), columns.get(0),
                columns.get(1), columns.get(2), columns.get(3)));
    }

    private static String texts(BlockLayout layout, Predicate<BlockLayout.Placed> which) {
        return layout.blocks().stream().filter(which).map(placed -> placed.block().text())
                .collect(Collectors.joining("\n"));
    }

    private static String words(String language) {
        return "setweight(to_tsvector(" + language + ", n.headline), 'A') || setweight(to_tsvector(" + language
                + ", n.headings), 'B') || setweight(to_tsvector(" + language + ", n.body), 'D')";
    }

    private static String opening(String text, int mostBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= mostBytes) {
            return text;
        }
        int end = mostBytes;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
