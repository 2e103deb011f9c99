package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Language;
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
    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    void index(long article, String headline, BlockLayout layout, String language) {
        String headings = opening(texts(layout, block -> block.section() >= 0 && block.paragraph() < 0),
                MAX_HEADINGS_BYTES);
        String body = opening(texts(layout, block -> block.paragraph() >= 0), MAX_BODY_BYTES);
        sql.update(SqlText.of("INSERT INTO article_text (article_id, words) VALUES (?,", article)
                .add(words("simple", headline, headings, body)).add("||")
                .add(words(Language.textSearchConfiguration(language), headline, headings, body))
                .add(") ON CONFLICT (article_id) DO UPDATE SET words = excluded.words"));
    }

    private static String texts(BlockLayout layout, Predicate<BlockLayout.Placed> which) {
        return layout.blocks().stream().filter(which).map(placed -> placed.block().text())
                .collect(Collectors.joining("\n"));
    }

    private static SqlText words(String configuration, String headline, String headings, String body) {
        return SqlText.of("setweight(to_tsvector(?::regconfig, ?), 'A') || setweight(to_tsvector(?::regconfig, ?), 'B')"
                + " || setweight(to_tsvector(?::regconfig, ?), 'D')", configuration, headline, configuration,
                headings, configuration, body);
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
