package org.newsgraph.crossref;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ArticleRow;

/** Another article that names the same entities. */
@Description("Another article that names some of the same entities.")
public record RelatedArticle(@NonNull @Description("The other article.") ArticleRow article,
        @Description("Greater than 0; the sum over the shared entities of the product of both saliences, rarer entities weighing more.") double score,
        @Ignore List<Long> sharedKeys) {
}
