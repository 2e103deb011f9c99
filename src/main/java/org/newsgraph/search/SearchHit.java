package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ArticleScope;

/** An article that a search found. */
@Description("An article that a search found.")
public record SearchHit(@NonNull @Description("The article that was found.") ArticleRow article,
        @Description("How well it fits: the higher the better; words in the headline weigh most, then headings. Comparable within one search only.") double score,
        @Ignore ArticleScope scope) {
}
