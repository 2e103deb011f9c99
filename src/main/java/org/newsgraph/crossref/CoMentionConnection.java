package org.newsgraph.crossref;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of the co-mentions of one entity. */
@Description("A page of co-mentions (Relay Cursor Connections).")
public record CoMentionConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull CoMentionEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore CoMentionScope scope, @Ignore long entityKey) {

    @NonNull
    @Description("The co-mentions of the edges, without their cursors.")
    public List<@NonNull CoMention> getNodes() {
        return edges.stream().map(CoMentionEdge::node).toList();
    }
}
