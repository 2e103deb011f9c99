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
    /** PostgreSQL bounds a tsvector to 1 MiB: of a longer text the opening is indexed. */
    private static final int MAX_BYTES = 250_000;
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
            columns.get(2).add(opening(texts(layout, block -> block.section() >= 0 && block.paragraph() < 0)));
            columns.get(3).add(opening(texts(layout, block -> block.paragraph() >= 0)));
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

    private static String opening(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return text;
        }
        int end = MAX_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
