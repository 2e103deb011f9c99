package org.newsgraph.quotation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads quotations; each method is one statement whatever the number of keys. */
@Singleton
class Quotations {
    private static final String PUBLISHED = " FROM quotation q JOIN published_article a ON a.revision_id = q.revision_id";
    private static final Keyset LATEST = Keyset.of("LATEST_QUOTATION",
            Keyset.descending("q.published_at", Keyset.Type.INSTANT),
            Keyset.descending("q.article_id", Keyset.Type.NUMBER),
            Keyset.ascending("q.position", Keyset.Type.NUMBER));
    private final Sql sql;

    Quotations(Sql sql) {
        this.sql = sql;
    }

    List<QuotationRow> withKeys(Collection<Long> keys) {
        return sql.rows(SqlText.of("SELECT q.*" + PUBLISHED + " WHERE q.id = ANY (?)", keys), QuotationRow::of);
    }

    List<List<QuotationRow>> ofArticles(List<ArticleRow> articles) {
        return aligned(articles, ArticleRow::revisionKey, "q.revision_id", q -> q.keys().revision());
    }

    List<List<QuotationRow>> ofParagraphs(List<ParagraphRow> paragraphs) {
        return aligned(paragraphs, ParagraphRow::key, "q.paragraph_id", q -> q.keys().paragraph());
    }

    private <P> List<List<QuotationRow>> aligned(List<P> parents, Function<P, Long> key, String column,
            Function<QuotationRow, Long> parentKey) {
        List<QuotationRow> rows = sql.rows(SqlText.of("SELECT q.* FROM quotation q WHERE " + column
                + " = ANY (?) ORDER BY q.revision_id, q.position", Batch.keys(parents, key)), QuotationRow::of);
        return Batch.lists(parents, key, rows, parentKey);
    }

    /** One page for each speaker, latest article first, in reading order within an article. */
    <E extends EntityRow> List<QuotationConnection> latestOf(List<E> speakers, PageRequest request) {
        record Found(Instant publishedAt, QuotationRow quotation) {
        }
        List<Found> found = sql.rows(SqlText
                .of("SELECT x.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT q.*" + PUBLISHED
                        + " WHERE q.speaker_id = k.key", Batch.keys(speakers, EntityRow::key))
                .add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)).add(") x"),
                row -> new Found(row.instant("published_at"), QuotationRow.of(row)));
        Function<Found, String> cursor = f -> LATEST.cursor(f.publishedAt, f.quotation.keys().article(),
                f.quotation.position());
        Map<Long, List<Found>> bySpeaker = found.stream().collect(groupingBy(f -> f.quotation.keys().speaker()));
        return speakers.stream().map(speaker -> {
            Page<Found> page = Page.of(request, bySpeaker.getOrDefault(speaker.key(), List.of()));
            return new QuotationConnection(page.items().stream()
                    .map(f -> new QuotationEdge(() -> cursor.apply(f), f.quotation)).toList(), page.info(cursor),
                    speaker.key());
        }).toList();
    }

    List<Integer> counts(List<Long> speakers) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.rows(SqlText.of("SELECT q.speaker_id, count(*) AS n" + PUBLISHED
                + " WHERE q.speaker_id = ANY (?) GROUP BY q.speaker_id", Batch.keys(speakers, Function.identity())),
                row -> counts.put(row.number("speaker_id"), row.integer("n")));
        return speakers.stream().map(speaker -> counts.getOrDefault(speaker, 0)).toList();
    }

    /** For each quotation the mention that names its speaker, or null. */
    List<MentionRow> speakerMentionsOf(List<QuotationRow> quotations) {
        record Found(long quotation, MentionRow mention) {
        }
        List<Found> rows = sql.rows(SqlText.of("SELECT q.id AS quotation_id, " + MentionRow.COLUMNS
                + " FROM quotation q JOIN mention m ON m.revision_id = q.revision_id"
                + " AND m.position = q.speaker_position " + MentionRow.JOIN_DETECTOR
                + " WHERE q.id = ANY (?) AND m.verdict <> 'REJECTED'",
                Batch.keys(quotations, q -> q.keys().quotation())),
                row -> new Found(row.number("quotation_id"), MentionRow.of(row)));
        return Batch.ones(quotations, q -> q.keys().quotation(), rows, Found::quotation).stream()
                .map(f -> f == null ? null : f.mention).toList();
    }
}
