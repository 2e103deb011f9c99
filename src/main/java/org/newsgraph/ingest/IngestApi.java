package org.newsgraph.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Articles;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.Scope;

/** Taking articles in, in the contract. */
@GraphQLApi
public class IngestApi {
    private final Ingest ingest;
    private final Articles articles;

    IngestApi(Ingest ingest, Articles articles) {
        this.ingest = ingest;
        this.articles = articles;
    }

    @Requires(Scope.INGEST)
    @Mutation("ingestArticles")
    @Description("Takes in 1 to 100 articles, each for itself: one that fails does not stop the next. Errors: INVALID_ARGUMENT.")
    public List<@NonNull IngestResult> ingestArticles(
            @Name("articles") @NonNull @Description("In the order of their results.") List<@NonNull ArticleInput> inputs) {
        if (inputs.isEmpty() || inputs.size() > PageRequest.MAX_SIZE) {
            throw ApiException.invalid("articles", "articles must have 1 to " + PageRequest.MAX_SIZE + " items");
        }
        return inputs.stream().map(ingest::ingest).toList();
    }

    @Name("article")
    @Description("The article as it is published now; null if it FAILED.")
    public List<@Nullable ArticleRow> article(@Source List<IngestResult> results) {
        List<Long> keys = Batch.keys(results, IngestResult::articleKey);
        return Batch.ones(results, IngestResult::articleKey, keys.isEmpty() ? List.of() : articles.withKeys(keys),
                ArticleRow::key);
    }
}
