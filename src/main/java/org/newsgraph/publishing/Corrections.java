package org.newsgraph.publishing;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.CorrectionKind;

/** Makes and reads corrections. */
@Singleton
public class Corrections {
    private final Sql sql;
    private final Ingest ingest;
    private final Holding holding;
    private final StoredWords texts;
    private final ChangeLog changes;

    Corrections(Sql sql, Ingest ingest, Holding holding, StoredWords texts, ChangeLog changes) {
        this.sql = sql;
        this.ingest = ingest;
        this.holding = holding;
        this.texts = texts;
        this.changes = changes;
    }

    /**
     * In the transaction that holds the article.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT, or what an ingest of the text would say
     */
    void correct(Held held, CorrectionInput input, Instant now) {
        String notice = TextBounds.condition("correction.notice", input.notice);
        if (input.article != null) {
            ingest.revise(held.article(), input.article, now);
        }
        Held corrected = holding.read(held.article());
        if (input.paragraph != null
                && (input.paragraph < 0 || input.paragraph >= texts.paragraphs(corrected.revision()).size())) {
            throw ApiException.invalid("correction.paragraph", "the corrected text has no such paragraph");
        }
        sql.update(SqlText.of("INSERT INTO correction (article_id, revision_id, paragraph, kind, notice, corrected_at)"
                + " VALUES (?, ?, nullif(?, -1), ?, ?, ?)", held.article(), corrected.revision(),
                input.paragraph == null ? -1 : input.paragraph, input.kind, notice, now));
        if (held.isPublished()) {
            changes.published(List.of(new ChangeLog.Published(ChangeKind.ARTICLE_CORRECTED, held.article(), null)),
                    List.of(), now);
        }
    }

    /** In the transaction that holds the article: one that readers need not be told of, since it came with its text. */
    void note(long article, String notice) {
        sql.update(SqlText.of("INSERT INTO correction (article_id, revision_id, kind, notice, corrected_at)"
                + " SELECT a.id, r.id, ?, ?, coalesce((SELECT max(c.corrected_at) FROM correction c"
                + " WHERE c.article_id = a.id), r.created_at) FROM article a"
                + " JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?", CorrectionKind.CORRECTION, notice,
                article));
    }

    /** Those of published articles that concern what readers have seen, latest first, at most 100 each. */
    public List<List<CorrectionRow>> of(List<ArticleRow> articles) {
        List<CorrectionRow> rows = sql.rows(SqlText.of("""
                SELECT c.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (
                    SELECT c.*, r.number FROM correction c JOIN revision r ON r.id = c.revision_id AND r.shown
                    WHERE c.article_id = k.key ORDER BY c.corrected_at DESC, c.id DESC LIMIT 100) c""",
                Batch.keys(articles, ArticleRow::key)), CorrectionRow::of);
        return Batch.lists(articles, ArticleRow::key, rows, CorrectionRow::articleKey);
    }
}
