package org.newsgraph.quotation;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Stores the quotations of a revision, in the transaction that publishes it. */
@ApplicationScoped
public class QuotationStore {
    /**
     * One quotation of the revision that is being published.
     *
     * @param paragraph
     *        key of the paragraph
     * @param start
     *        UTF-16, as all offsets whose name says nothing else, within the paragraph
     * @param speaker
     *        position of the mention that names the speaker, or -1
     */
    public record Quoted(long paragraph, String text, int start, int end, int startCodePoint, int endCodePoint,
            int articleStart, int articleStartCodePoint, @Nullable String verb, boolean continuation, int speaker) {
    }

    private final Sql sql;

    QuotationStore(Sql sql) {
        this.sql = sql;
    }

    /** The mentions of the revision must be in the database: whoever is linked there is the speaker. */
    public void publish(long article, long revision, Instant publishedAt, List<Quoted> quotations) {
        if (quotations.isEmpty()) {
            return;
        }
        sql.update(SqlText.of("""
                INSERT INTO quotation (article_id, revision_id, published_at, position, paragraph_id, text, start_utf16,
                    end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, verb, continuation,
                    speaker_position, speaker_id)
                SELECT ?, ?, ?, n.ordinal - 1, n.paragraph, n.words, n.from_utf16, n.to_utf16, n.from_cp, n.to_cp,
                    n.article_utf16, n.article_cp, nullif(n.verb, ''), n.continuation = 1, m.position, m.entity_id
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS n (paragraph, words, from_utf16, to_utf16,
                    from_cp, to_cp, article_utf16, article_cp, verb, continuation, speaker, ordinal)
                LEFT JOIN mention m ON m.revision_id = ? AND m.position = n.speaker
                ORDER BY n.ordinal""", article, revision, publishedAt,
                quotations.stream().map(Quoted::paragraph).toList(), quotations.stream().map(Quoted::text).toList(),
                numbers(quotations, Quoted::start), numbers(quotations, Quoted::end),
                numbers(quotations, Quoted::startCodePoint), numbers(quotations, Quoted::endCodePoint),
                numbers(quotations, Quoted::articleStart), numbers(quotations, Quoted::articleStartCodePoint),
                quotations.stream().map(q -> q.verb == null ? "" : q.verb).toList(),
                numbers(quotations, q -> q.continuation ? 1 : 0), numbers(quotations, Quoted::speaker), revision));
    }

    private static List<Long> numbers(List<Quoted> quotations, ToIntFunction<Quoted> number) {
        return quotations.stream().map(q -> (long) number.applyAsInt(q)).toList();
    }
}
