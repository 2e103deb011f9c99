package org.newsgraph.ingest;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.vocabulary.ArticleStatus;

/**
 * Does what a document says beside its text: kills, withholds, brings back, embargoes, corrects. All of it is one
 * transaction, and no other document comes in meanwhile: of versions that come at once the older one does nothing.
 */
@ApplicationScoped
class Arrivals {
    private final KnownArticles articles;
    private final ArticleDesk desk;
    private final Planner planner;
    private final Publisher publisher;
    private final Rederivation rederivation;
    private final Providers providers;

    Arrivals(KnownArticles articles, ArticleDesk desk, Planner planner, Publisher publisher,
            Rederivation rederivation, Providers providers) {
        this.articles = articles;
        this.desk = desk;
        this.planner = planner;
        this.publisher = publisher;
        this.rederivation = rederivation;
        this.providers = providers;
    }

    /**
     * In the transaction of the caller.
     *
     * @param storing
     *        stores a text without asking for anything else
     */
    IngestResult take(ReadyArticle ready, Function<ReadyArticle, IngestResult> storing) {
        rederivation.begin();
        Former former = articles.known(ready).get(ready.identity());
        if (former != null) {
            providers.check(former);
        }
        if (ready.press().status() == ArticleStatus.CANCELED) {
            return kill(ready, former, storing);
        }
        if (former == null) {
            return create(ready, storing);
        }
        return ready.isOutdatedBy(former)
                ? new IngestResult(IngestStatus.OUTDATED, former.article(), null, List.of())
                : change(ready, former, storing);
    }

    /** What stood beside it from the first is no news later. */
    private IngestResult create(ReadyArticle ready, Function<ReadyArticle, IngestResult> storing) {
        IngestResult result = storing.apply(ready.withPress(ready.press().uncorrected()));
        Long article = result.articleKey();
        if (article != null) {
            ready.press().correctionNotices().forEach(notice -> desk.noteCorrection(article, notice));
        }
        return result;
    }

    /** One that is not known yet is remembered as killed, so that a text that comes late is not taken in. */
    private IngestResult kill(ReadyArticle ready, @Nullable Former former,
            Function<ReadyArticle, IngestResult> storing) {
        if (former != null && former.status() == ArticleStatus.CANCELED) {
            return new IngestResult(IngestStatus.UNCHANGED, former.article(), null, List.of());
        }
        Long article = former == null ? null : former.article();
        if (article == null) {
            IngestResult held = storing.apply(ready.withPress(ready.press().held()));
            article = held.articleKey();
            if (article == null) {
                return held;
            }
        }
        desk.kill(article);
        articles.heard(article, ready);
        return new IngestResult(IngestStatus.KILLED, article, null, List.of());
    }

    private IngestResult change(ReadyArticle ready, Former former, Function<ReadyArticle, IngestResult> storing) {
        Press press = ready.press();
        long article = former.article();
        boolean withholds = press.withholds(former, former.says(ready));
        if (withholds && former.status() == ArticleStatus.USABLE) {
            desk.withhold(article);
        }
        boolean embargoes = press.embargoes(former);
        boolean hidden = embargoes && former.isPublished();
        if (hidden) {
            desk.withhold(article);
        }
        if (embargoes) {
            desk.setEmbargo(article, press.embargoedUntil());
        }
        IngestResult result = store(ready, former, storing);
        boolean bringsBack = press.releases(former) && former.status() == ArticleStatus.WITHHELD;
        if (result.problem() == null && (bringsBack || hidden && press.status() != ArticleStatus.WITHHELD)) {
            desk.publish(article);
        }
        articles.heard(article, ready);
        boolean acts = embargoes || withholds || press.releases(former);
        return acts && result.status() == IngestStatus.UNCHANGED ? result.as(IngestStatus.REVISED) : result;
    }

    private IngestResult store(ReadyArticle ready, Former former, Function<ReadyArticle, IngestResult> storing) {
        if (ready.press().textless()) {
            return new IngestResult(IngestStatus.UNCHANGED, former.article(), null, List.of());
        }
        ReadyArticle text = ready.withPress(Press.NONE);
        if (!ready.press().corrects(former, former.says(ready))) {
            return storing.apply(text);
        }
        List<String> notices = ready.press().untold(former);
        desk.correct(former.article(), notices.isEmpty() ? null : notices.get(0),
                now -> planner.next(former.article(), text, now)
                        .ifPresent(next -> publisher.publish(List.of(next), now)));
        notices.stream().skip(1).forEach(notice -> desk.noteCorrection(former.article(), notice));
        return new IngestResult(IngestStatus.REVISED, former.article(), null, List.of());
    }
}
