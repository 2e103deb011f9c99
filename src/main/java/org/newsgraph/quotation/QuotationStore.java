package org.newsgraph.quotation;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.CopyRows;
import org.newsgraph.sql.Sql;

/** Stores the quotations of revisions, in the transaction that publishes them. */
@ApplicationScoped
public class QuotationStore {
    /**
     * One quotation of a revision that is being published.
     *
     * @param paragraph
     *        key of the paragraph
     * @param start
     *        UTF-16, as all offsets whose name says nothing else, within the paragraph
     * @param speaker
     *        position of the mention that names the speaker, or -1
     * @param speakerEntity
     *        key of the entity that this mention is linked to, or null
     */
    public record Quoted(long paragraph, String text, int start, int end, int startCodePoint, int endCodePoint,
            int articleStart, int articleStartCodePoint, @Nullable String verb, boolean continuation, int speaker,
            @Nullable Long speakerEntity) {
    }

    /** The quotations of a revision, in reading order. */
    public record Quotes(long article, long revision, Instant publishedAt, List<Quoted> quotations) {
    }

    private final Sql sql;

    QuotationStore(Sql sql) {
        this.sql = sql;
    }

    public void publish(List<Quotes> all) {
        CopyRows rows = new CopyRows("quotation (article_id, revision_id, published_at, position, paragraph_id, text,"
                + " start_utf16, end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp, verb, continuation,"
                + " speaker_position, speaker_id)");
        for (Quotes quotes : all) {
            for (int position = 0; position < quotes.quotations.size(); position++) {
                Quoted q = quotes.quotations.get(position);
                rows.add(quotes.article, quotes.revision, quotes.publishedAt, position, q.paragraph, q.text, q.start,
                        q.end, q.startCodePoint, q.endCodePoint, q.articleStart, q.articleStartCodePoint, q.verb,
                        q.continuation, q.speaker < 0 ? null : q.speaker, q.speakerEntity);
            }
        }
        sql.copy(rows);
    }
}
