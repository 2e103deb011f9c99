package org.newsgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleConnection;
import org.newsgraph.article.ArticleEdge;
import org.newsgraph.article.ArticleOrder;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Articles;
import org.newsgraph.article.Texts;
import org.newsgraph.graphql.PageRequest;

/** Many published articles, page by page, earliest published first: however many there are, a page stands in memory. */
@Singleton
public class Bulk {
    private static final int MOST = 50;
    /** A page of long articles is a short one: it stands in memory as a whole, in several forms. */
    private static final long MOST_BYTES = 1 << 20;
    private final ExportReading reading;
    private final Articles articles;
    private final Texts texts;
    private final WholeArticles whole;
    private final ArticleJson json;
    private final Ninjs ninjs;
    private final JsonLd jsonLd;
    private final FollowTheMoney followTheMoney;

    Bulk(ExportReading reading, Articles articles, Texts texts, WholeArticles whole, ArticleJson json, Ninjs ninjs,
            JsonLd jsonLd, FollowTheMoney followTheMoney) {
        this.reading = reading;
        this.articles = articles;
        this.texts = texts;
        this.whole = whole;
        this.json = json;
        this.ninjs = ninjs;
        this.jsonLd = jsonLd;
        this.followTheMoney = followTheMoney;
    }

    /**
     * @throws org.newsgraph.graphql.ApiException
     *         INVALID_CURSOR
     */
    public BulkPage page(ArticleScope scope, BulkFormat format, @Nullable String after, BooleanSupplier abandoned) {
        return reading.during(abandoned, () -> page(scope, format, after));
    }

    private BulkPage page(ArticleScope scope, BulkFormat format, @Nullable String after) {
        ArticleConnection found = articles.page(scope, ArticleOrder.PUBLISHED_AT_ASC,
                PageRequest.of(MOST, after, null, null));
        List<ArticleEdge> edges = fitting(found.edges());
        List<WholeArticle> read = whole.of(edges.stream().map(ArticleEdge::node).toList());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < edges.size(); i++) {
            String cursor = edges.get(i).getCursor();
            lines(read.get(i), format, cursor).forEach(line -> lines.append(line.json()).append('\n'));
        }
        return new BulkPage(lines.toString(), edges.size(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).getCursor(),
                edges.size() < found.edges().size() || found.pageInfo().hasNextPage());
    }

    /** One at least. */
    private List<ArticleEdge> fitting(List<ArticleEdge> edges) {
        List<Long> sizes = texts.sizesOf(edges.stream().map(ArticleEdge::node).toList());
        long bytes = 0;
        int fitting = 0;
        while (fitting < edges.size() && (fitting == 0 || bytes + sizes.get(fitting) <= MOST_BYTES)) {
            bytes += sizes.get(fitting);
            fitting++;
        }
        return edges.subList(0, fitting);
    }

    private List<Fields> lines(WholeArticle article, BulkFormat format, String cursor) {
        return switch (format) {
            case NDJSON -> List.of(json.addTo(new Fields().put("cursor", cursor), article));
            case NINJS -> List.of(new Fields().put("cursor", cursor).put("ninjs", ninjs.of(article)));
            case JSONLD -> List.of(new Fields().put("cursor", cursor).put("jsonLd", jsonLd.of(article)));
            case FTM -> {
                List<Fields> lines = new ArrayList<>(followTheMoney.of(article));
                lines.get(lines.size() - 1).put("cursor", cursor);
                yield lines;
            }
        };
    }
}
