package org.newsgraph.search;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleFilter;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Articles;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.TextBounds;

/** Search, in the contract. */
@GraphQLApi
public class SearchApi {
    private final Search search;
    private final Articles articles;

    SearchApi(Search search, Articles articles) {
        this.search = search;
        this.articles = articles;
    }

    @NonNull
    @Query("search")
    @Description("Published articles that hold the words, best first. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR.")
    public SearchConnection search(
            @Name("text") @NonNull @Description("Words as a web search box takes them: words, \"a phrase\", or, -not. A word matches as it stands in any language, and in its other forms in filter.language, which is English if not given; accents are no difference. 1 to 1,000 characters, not blank.") String text,
            @Name("filter") @Description("Further conditions; its text must not be given.") @Nullable ArticleFilter filter,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        ArticleScope.Conditions conditions = ArticleScope.check(filter);
        if (conditions.text() != null) {
            throw ApiException.invalid("filter.text", "filter.text must not be given beside text");
        }
        return search.page(new ArticleScope(null, conditions.withText(TextBounds.condition("text", text))),
                PageRequest.of(first, after, last, before));
    }

    @Name("totalCount")
    @Description("Exact number of hits in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<SearchConnection> connections) {
        return articles.counts(connections.stream().map(SearchConnection::scope).toList());
    }

    @Name("paragraphs")
    @Description("The article's paragraphs that hold words or phrases that were looked for, in reading order; in one paragraph, the first 100,000 characters are looked at. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull ParagraphHit>> paragraphs(@Source List<SearchHit> hits,
            @Name("first") @DefaultValue("5") @Description("Items, 1 to 100; 5 if null.") @Nullable Integer first) {
        return search.paragraphsOf(hits, PageRequest.size("first", first, 5));
    }

    @Name("headlineHighlights")
    @Description("Where words that were looked for stand in the headline, in reading order.")
    public List<@NonNull List<@NonNull Highlight>> headlineHighlights(@Source List<SearchHit> hits) {
        return search.headlinesOf(hits);
    }
}
