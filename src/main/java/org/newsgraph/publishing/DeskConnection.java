package org.newsgraph.publishing;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of the desk's list. */
@Description("A page of the desk's list (Relay Cursor Connections).")
public record DeskConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull DeskEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo) {

    @NonNull
    @Description("The articles of the edges, without their cursors.")
    public List<@NonNull DeskArticle> getNodes() {
        return edges.stream().map(DeskEdge::node).toList();
    }
}
