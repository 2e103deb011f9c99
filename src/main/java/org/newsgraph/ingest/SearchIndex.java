package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Language;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.Invisible;

/** Keeps the words by which articles are found, in the transaction that publishes them. */
@ApplicationScoped
public class SearchIndex {
    /**
     * PostgreSQL bounds a tsvector to 1 MiB, and a text of short words that are all different takes about four times its own
     * size: of a longer text the opening is indexed.
     */
    private static final int MAX_BODY_BYTES = 170_000;
    private static final int MAX_HEADINGS_BYTES = 50_000;
    private static final String INDEX = "INSERT INTO article_text (article_id, words) SELECT n.article, "
            + words("'simple'", "fold_accents(%s)") + " || " + words("n.language::regconfig", "%s") + " || "
            + words("n.language::regconfig", "accented_words(%s)")
            + " FROM unnest(?, ?, ?, ?, ?) AS n (article, language, headline, headings, body)"
            + " ON CONFLICT (article_id) DO UPDATE SET words = excluded.words";
    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    /**
     * What an article is found by.
     *
     * @param language
     *        BCP 47 tag
     */
    public record Words(long article, String language, String headline, List<String> headings,
            List<String> paragraphs) {
    }

    public void index(List<Words> all) {
        sql.update(SqlText.of(INDEX, all.stream().map(Words::article).toList(),
                all.stream().map(one -> Language.textSearchConfiguration(one.language)).toList(),
                all.stream().map(Words::headline).map(Invisible::without).toList(),
                all.stream().map(one -> opening(String.join("\n", one.headings), MAX_HEADINGS_BYTES)).toList(),
                all.stream().map(one -> opening(String.join("\n", one.paragraphs), MAX_BODY_BYTES)).toList()));
    }

    /** In the transaction that takes the article from readers. */
    public void forget(long article) {
        sql.update(SqlText.of("DELETE FROM article_text WHERE article_id = ?", article));
    }

    private static String words(String language, String written) {
        return "setweight(to_tsvector(" + language + ", " + written.formatted("n.headline")
                + "), 'A') || setweight(to_tsvector(" + language + ", " + written.formatted("n.headings")
                + "), 'B') || setweight(to_tsvector(" + language + ", " + written.formatted("n.body") + "), 'D')";
    }

    private static String opening(String written, int mostBytes) {
        String text = Invisible.without(written);
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
