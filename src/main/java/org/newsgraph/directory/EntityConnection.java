package org.newsgraph.directory;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of entities, which knows what list it is a page of. */
@Description("A page of entities (Relay Cursor Connections).")
public record EntityConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull EntityEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore EntityScope scope) {

    @NonNull
    @Description("The entities of the edges, without their cursors.")
    public List<@NonNull EntityRow> getNodes() {
        return edges.stream().map(EntityEdge::node).toList();
    }
}
