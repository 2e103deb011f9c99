package org.newsgraph.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What articles are about as their providers say, in the contract. */
@GraphQLApi
public class TopicApi {
    private final Topics topics;

    TopicApi(Topics topics) {
        this.topics = topics;
    }

    @Name("subjects")
    @Description("What the article is about as its provider says, in the provider's order; 100 at most. (Whom it names is said by mentions.)")
    public List<@NonNull List<@NonNull SubjectRow>> subjects(@Source List<ArticleRow> articles) {
        return topics.subjectsOf(articles);
    }

    @Name("keywords")
    @Description("Free words that its provider gave, in the provider's order; 100 at most.")
    public List<@NonNull List<@NonNull String>> keywords(@Source List<ArticleRow> articles) {
        return topics.keywordsOf(articles);
    }
}
