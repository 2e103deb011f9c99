package org.newsgraph.merge;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of merge proposals. */
@Description("A page of merge proposals (Relay Cursor Connections).")
public record MergeProposalConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull MergeProposalEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore boolean dismissed) {

    @NonNull
    @Description("The proposals of the edges, without their cursors.")
    public List<@NonNull MergeProposal> getNodes() {
        return edges.stream().map(MergeProposalEdge::node).toList();
    }
}
