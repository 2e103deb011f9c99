package org.newsgraph.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.article.ArticleConnection;
import org.newsgraph.article.ArticleFilter;
import org.newsgraph.article.ArticleOrder;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Articles;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.Scope;

/** Looking at articles again, in the contract. */
@GraphQLApi
public class ReanalysisApi {
    private final Reanalysis reanalysis;
    private final Articles articles;

    ReanalysisApi(Reanalysis reanalysis, Articles articles) {
        this.reanalysis = reanalysis;
        this.articles = articles;
    }

    @Requires(Scope.EDIT)
    @Mutation("reanalyzeArticles")
    @Description("Looks for mentions in 1 to 100 published articles again, with the detector and the directory of now, one article after the other; each is done whole or not at all. What people have said of mentions holds. Errors: INVALID_ARGUMENT, INVALID_ID, NOT_FOUND; nothing is done then.")
    public List<@NonNull ReanalyzedArticle> reanalyzeArticles(
            @NonNull @Name("ids") @Id @Description("Ids of articles, each once, in the order of the answer.") List<@NonNull String> ids) {
        if (ids.isEmpty() || ids.size() > PageRequest.MAX_SIZE || new HashSet<>(ids).size() < ids.size()) {
            throw ApiException.invalid("ids", "ids must have 1 to " + PageRequest.MAX_SIZE + " items, each once");
        }
        List<Long> keys = ids.stream().map(id -> GlobalId.key("ids", id, ArticleRow.TYPE)).toList();
        Set<Long> known = new HashSet<>(articles.withKeys(keys).stream().map(ArticleRow::key).toList());
        if (!known.containsAll(keys)) {
            throw ApiException.notFound("ids", "ids has an item that names no published article");
        }
        return again(keys);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("reanalyzeMatchingArticles")
    @Description("Looks for mentions again in the published articles that a filter lets through, latest first, a page at a time: call it with after as long as hasNextPage is true. Each article is done whole or not at all. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR; nothing is done then.")
    public ReanalyzedPage reanalyzeMatchingArticles(
            @NonNull @Name("filter") @Description("Which articles.") ArticleFilter filter,
            @Name("first") @Description("How many at most, 1 to 100; 20 if null.") @Nullable Integer first,
            @Name("after") @Description("Cursor of the last article that is done; the start if null.") @Nullable String after) {
        ArticleConnection page = articles.page(new ArticleScope(null, ArticleScope.check(filter)),
                ArticleOrder.PUBLISHED_AT_DESC, PageRequest.of(first, after, null, null));
        return new ReanalyzedPage(again(page.getNodes().stream().map(ArticleRow::key).toList()), page.pageInfo());
    }

    private List<ReanalyzedArticle> again(List<Long> keys) {
        return keys.stream().map(key -> new ReanalyzedArticle(key, reanalysis.article(key))).toList();
    }
}
