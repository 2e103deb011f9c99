package org.newsgraph.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** What became of some of a set. */
@Description("What became of some of the articles of a set that are looked at again.")
public record ReanalyzedPage(
        @NonNull @Description("Those that were looked at, in the order of the set.") List<@NonNull ReanalyzedArticle> articles,
        @NonNull @Description("Where they stand in the set; endCursor is where to go on.") PageInfo pageInfo) {
}
