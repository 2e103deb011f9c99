package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.newsgraph.article.ArticleScope;

/** What a list of articles is made of; each field is counted only when asked for. */
@Description("What a whole list of articles is made of, not just its page; exact, and counted only when asked for.")
public record Facets(@Ignore ArticleScope scope) {
}
