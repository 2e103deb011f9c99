package org.newsgraph.apikey;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of days of keys. */
@Description("A page of days of keys (Relay Cursor Connections).")
public record UsageConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull UsageEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore UsageScope scope) {

    @NonNull
    @Description("The days of the edges, without their cursors.")
    public List<@NonNull UsageDay> getNodes() {
        return edges.stream().map(UsageEdge::node).toList();
    }
}
