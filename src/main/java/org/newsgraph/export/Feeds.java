package org.newsgraph.export;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleConnection;
import org.newsgraph.article.ArticleOrder;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Articles;
import org.newsgraph.graphql.PageRequest;

/** Feeds of published articles, latest published first. */
@Singleton
public class Feeds {
    private final ExportReading reading;
    private final Articles articles;
    private final WholeArticles whole;
    private final Atom atom;
    private final Rss rss;

    Feeds(ExportReading reading, Articles articles, WholeArticles whole, Atom atom, Rss rss) {
        this.reading = reading;
        this.articles = articles;
        this.whole = whole;
        this.atom = atom;
        this.rss = rss;
    }

    /**
     * @param address
     *        gives the address of the page behind a cursor; of the first one for null
     * @throws org.newsgraph.graphql.ApiException
     *         INVALID_CURSOR
     */
    public Written write(FeedFormat format, ArticleScope scope, PageRequest request,
            UnaryOperator<@Nullable String> address, BooleanSupplier abandoned) {
        FeedPage page = reading.during(abandoned, () -> read(scope, request, address));
        return Written.of(switch (format) {
            case ATOM -> atom.write(page);
            case RSS -> rss.write(page);
        }, page.articles());
    }

    private FeedPage read(ArticleScope scope, PageRequest request, UnaryOperator<@Nullable String> address) {
        ArticleConnection found = articles.page(scope, ArticleOrder.PUBLISHED_AT_DESC, request);
        return new FeedPage(whole.of(found.getNodes()), address.apply(request.after()), address.apply(null),
                found.pageInfo().hasNextPage() ? address.apply(found.pageInfo().getEndCursor()) : null);
    }
}
