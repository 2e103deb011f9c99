package org.newsgraph.crossref;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of the passages that name two entities. */
@Description("A page of passages (Relay Cursor Connections); CoMention.count is their exact number.")
public record PassageConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull PassageEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo) {

    @NonNull
    @Description("The passages of the edges, without their cursors.")
    public List<@NonNull Passage> getNodes() {
        return edges.stream().map(PassageEdge::node).toList();
    }
}
