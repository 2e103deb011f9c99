package org.newsgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;

/** Articles in the formats of others, in the contract. */
@GraphQLApi
public class ExportApi {
    private final WholeArticles articles;
    private final Ninjs ninjs;
    private final JsonLd jsonLd;

    ExportApi(WholeArticles articles, Ninjs ninjs, JsonLd jsonLd) {
        this.articles = articles;
        this.ninjs = ninjs;
        this.jsonLd = jsonLd;
    }

    @Name("ninjs")
    @Description("The article as a text of JSON: a news object of IPTC ninjs 3.1, with the people, organisations and places that it is about or mentions. Null if the article was withdrawn while it was written.")
    public List<@Nullable String> ninjs(@Source List<ArticleRow> ofArticles) {
        return write(ofArticles, ninjs);
    }

    @Name("jsonLd")
    @Description("The article as a text of JSON: a schema.org NewsArticle in JSON-LD, with whom and what it is about or mentions. Null if the article was withdrawn while it was written.")
    public List<@Nullable String> jsonLd(@Source List<ArticleRow> ofArticles) {
        return write(ofArticles, jsonLd);
    }

    private List<@Nullable String> write(List<ArticleRow> ofArticles, Format format) {
        Map<Long, WholeArticle> whole = articles.withKeys(ofArticles.stream().map(ArticleRow::key).distinct().toList());
        List<@Nullable String> written = new ArrayList<>();
        ofArticles.forEach(row -> {
            WholeArticle article = whole.get(row.key());
            written.add(article == null ? null : format.write(article));
        });
        return written;
    }
}
