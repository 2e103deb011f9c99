package org.newsgraph.apikey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** What was handed over. */
@Description("How many articles a key was given, of those that were looked at.")
public record AssignedArticles(@Description("Those that the conditions chose; they belong to the key now.") int count,
        @NonNull @Description("Where those that were looked at stand among all of the former owner; endCursor is where to go on.") PageInfo pageInfo) {
}
