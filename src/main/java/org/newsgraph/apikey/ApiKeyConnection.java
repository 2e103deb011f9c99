package org.newsgraph.apikey;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of keys. */
@Description("A page of keys (Relay Cursor Connections).")
public record ApiKeyConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull ApiKeyEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo) {

    @NonNull
    @Description("The keys of the edges, without their cursors.")
    public List<@NonNull ApiKey> getNodes() {
        return edges.stream().map(ApiKeyEdge::node).toList();
    }
}
