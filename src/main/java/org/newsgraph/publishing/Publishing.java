package org.newsgraph.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.Attempts;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.KillKind;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Changes whether articles are published; each change is whole or not at all. */
@ApplicationScoped
class Publishing {
    private final Sql sql;
    private final Holding holding;
    private final Rederivation rederivation;
    private final AuditLog audit;
    private final Visibility visibility;
    private final Scrubbing scrubbing;
    private final Corrections corrections;
    private final Clock clock;

    Publishing(Sql sql, Holding holding, Rederivation rederivation, AuditLog audit, Visibility visibility,
            Scrubbing scrubbing, Corrections corrections,
            Clock clock) {
        this.sql = sql;
        this.holding = holding;
        this.rederivation = rederivation;
        this.audit = audit;
        this.visibility = visibility;
        this.scrubbing = scrubbing;
        this.corrections = corrections;
        this.clock = clock;
    }

    void publish(long article, @Nullable Integer expectedRevision) {
        held(article, expectedRevision,
                (held, now) -> change(held, held.with(ArticleStatus.USABLE), ChangeKind.ARTICLE_CREATED, now));
    }

    void withhold(long article, @Nullable String note, @Nullable Integer expectedRevision) {
        held(article, expectedRevision, (held, now) -> {
            change(held, held.with(ArticleStatus.WITHHELD), ChangeKind.ARTICLE_CREATED, now);
            sql.update(SqlText.of("UPDATE article SET editorial_note = coalesce(?, editorial_note) WHERE id = ?", note,
                    article));
        });
    }

    /** @param until null for none */
    void setEmbargo(long article, @Nullable Instant until, @Nullable Integer expectedRevision) {
        // As the database keeps times; it would round the last moment of the year 9999 up to a year that is none.
        Instant end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        held(article, expectedRevision, (held, now) -> {
            boolean holds = end != null && end.isAfter(now);
            if (holds && held.isPublished()) {
                throw ApiException.conflict("embargoedUntil", "the article is published; withhold it first");
            }
            change(held, held.embargoed(holds, end), ChangeKind.EMBARGO_LIFTED, now);
        });
    }

    void kill(long article, KillKind kind, @Nullable String notice, @Nullable Integer expectedRevision) {
        held(article, expectedRevision, (held, now) -> {
            visibility.change(held, held.with(ArticleStatus.CANCELED).embargoed(false, null),
                    ChangeKind.ARTICLE_CREATED, ChangeKind.ARTICLE_KILLED, now);
            // Before the scrubbing: what the article was is known no longer behind it.
            sql.update(SqlText.of("INSERT INTO tombstone (article_id, kind, notice, killed_at, category,"
                    + " former_categories, former_languages, former_sources) SELECT a.id, ?, ?, ?, a.category,"
                    + " ARRAY(SELECT DISTINCT r.category FROM revision r WHERE r.article_id = a.id AND r.shown"
                    + " AND r.category IS NOT NULL), ARRAY(SELECT DISTINCT r.language FROM revision r"
                    + " WHERE r.article_id = a.id AND r.shown), ARRAY(SELECT DISTINCT lower(r.source) FROM revision r"
                    + " WHERE r.article_id = a.id AND r.shown AND r.source IS NOT NULL) FROM article a WHERE a.id = ?",
                    kind, notice, now,
                    article));
            scrubbing.scrub(article);
        });
    }

    void correct(long article, CorrectionInput input, @Nullable Integer expectedRevision) {
        held(article, expectedRevision, (held, now) -> corrections.correct(held, input, now));
    }

    /** With a revision that the caller makes. */
    void correct(long article, CorrectionInput input, Consumer<Instant> revision) {
        held(article, null, (held, now) -> {
            revision.accept(now);
            corrections.correct(held, input, now);
        });
    }

    /**
     * Lifts the embargo that is over longest, unless another replica does.
     *
     * @return whether there was one
     */
    boolean liftNext() {
        if (!holding.isAnyDue()) {
            return false;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            rederivation.begin();
            Optional<Held> due = holding.holdDue();
            due.ifPresent(held -> audited(held, () -> change(held, held.embargoed(false, held.embargoedUntil()),
                    ChangeKind.EMBARGO_LIFTED, now())));
            return due.isPresent();
        });
    }

    private void audited(Held held, Runnable change) {
        audit.around(Subject.ARTICLE, held.article(), () -> {
            change.run();
            return held;
        });
    }

    private void change(Held from, Held to, ChangeKind first, Instant now) {
        if (!from.equals(to)) {
            visibility.change(from, to, first, ChangeKind.ARTICLE_WITHHELD, now);
        }
    }

    private void held(long article, @Nullable Integer expectedRevision, BiConsumer<Held, Instant> work) {
        if (QuarkusTransaction.isActive()) {
            // Of a document that does more than this: all of it is tried again, or nothing.
            once(article, expectedRevision, work);
            return;
        }
        Attempts.at(() -> {
            QuarkusTransaction.requiringNew().run(() -> once(article, expectedRevision, work));
            return true;
        });
    }

    private void once(long article, @Nullable Integer expectedRevision, BiConsumer<Held, Instant> work) {
        rederivation.begin();
        Held held = holding.hold(article).orElseThrow(() -> ApiException.notFound("id", "id names no article"));
        held.check(expectedRevision);
        audited(held, () -> work.accept(held, now()));
    }

    /** As the database keeps times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
