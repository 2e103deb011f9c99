package org.newsgraph.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Article;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.ingest.RowKeys.Table;
import org.newsgraph.vocabulary.ArticleStatus;

/** Finds out which articles are new, which say something else than before, and which cannot be had. */
@ApplicationScoped
class Planner {
    private final KnownArticles articles;
    private final RowKeys keys;
    private final Providers providers;

    Planner(KnownArticles articles, RowKeys keys, Providers providers) {
        this.articles = articles;
        this.keys = keys;
        this.providers = providers;
    }

    /** In the transaction that carries it out. */
    Plan plan(List<ReadyArticle> given, Instant now) {
        Map<String, Former> formers = articles.formers(given);
        Set<String> slugs = articles.taken(given.stream().filter(ready -> !formers.containsKey(ready.identity()))
                .map(ready -> Slugs.wanted(ready.draft())).filter(slug -> !slug.isEmpty()).toList());
        Plan plan = new Plan();
        for (ReadyArticle ready : given) {
            Former former = formers.get(ready.identity());
            if (former == null) {
                create(plan, ready, slugs, now);
            } else {
                revise(plan, ready, former, now);
            }
        }
        return plan;
    }

    /** What the next version of an article is; nothing if it says the same. */
    Optional<Publication> next(long article, ReadyArticle ready, Instant now) {
        Former former = articles.former(article);
        ready.press().check(former, former.says(ready));
        return former.says(ready)
                ? Optional.empty()
                : Optional.of(Publication.of(ready, former, revised(former), now));
    }

    private void revise(Plan plan, ReadyArticle ready, Former former, Instant now) {
        try {
            if (ready.draft().uri() == null && (ready.exported() == null || former.says(ready))
                    && !providers.mayChange(former)) {
                plan.leave(ready, former.article());
                return;
            }
            providers.check(former);
            if (ready.isOutdatedBy(former) && !ready.press().kills()) {
                plan.outdated(ready, former.article());
                return;
            }
            ready.press().check(former, former.says(ready));
            if (former.says(ready) || ready.press().textless()) {
                plan.leave(ready, former.article());
                if (ready.version().isNewerThan(former.version())) {
                    articles.seen(former, ready.version());
                }
            } else {
                plan.publish(Publication.of(ready, former, revised(former), now));
            }
        } catch (ApiException refused) {
            plan.refuse(ready, Ingest.failure(refused));
        }
    }

    private void create(Plan plan, ReadyArticle ready, Set<String> slugs, Instant now) {
        try {
            ready.press().checkNew();
            Article article = new Article();
            article.slug = Slugs.choose(ready, slugs);
            slugs.add(article.slug);
            article.id = keys.next(Table.ARTICLE);
            article.uri = ready.draft().uri();
            article.providerId = providers.current();
            article.contentKey = article.uri == null ? ready.hash() : null;
            setPress(article, ready.press(), now);
            article.createdAt = now;
            plan.publish(Publication.of(ready, null, article, now));
        } catch (ApiException refused) {
            plan.refuse(ready, Ingest.failure(refused));
        }
    }

    private static void setPress(Article article, Press press, Instant now) {
        article.status = press.status() == null ? ArticleStatus.USABLE : press.status();
        article.embargoedUntil = press.embargoedUntil();
        article.embargoed = article.embargoedUntil != null && article.embargoedUntil.isAfter(now);
    }

    private static Article revised(Former former) {
        Article article = new Article();
        article.id = former.article();
        article.publishedAt = former.publishedAt();
        article.status = former.status();
        article.embargoed = former.embargoed();
        return article;
    }
}
