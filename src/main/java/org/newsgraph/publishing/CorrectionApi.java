package org.newsgraph.publishing;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.newsgraph.article.ArticleRow;

/** Corrections in the contract: reading. */
@GraphQLApi
public class CorrectionApi {
    private final Corrections corrections;

    CorrectionApi(Corrections corrections) {
        this.corrections = corrections;
    }

    @Name("corrections")
    @Description("What was put right in the article, latest first; the latest 100 at most.")
    public List<@NonNull List<@NonNull CorrectionRow>> corrections(@Source List<ArticleRow> ofArticles) {
        return corrections.of(ofArticles);
    }
}
