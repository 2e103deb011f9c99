package org.newsgraph.apikey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** What was handed over. */
@Description("How many articles were handed over.")
public record AssignedArticles(@Description("They belong to the key now.") int count,
        @NonNull @Description("Where they stood among those that are meant; endCursor is where to go on.") PageInfo pageInfo) {
}
