package org.newsgraph.merge;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of merge proposals. */
@Description("A page of merge proposals (Relay Cursor Connections).")
public record MergeProposalConnection(@NonNull List<@NonNull MergeProposalEdge> edges, @NonNull PageInfo pageInfo,
        @Ignore boolean dismissed) {

    @NonNull
    @Description("The proposals of the edges, without their cursors.")
    public List<@NonNull MergeProposal> getNodes() {
        return edges.stream().map(MergeProposalEdge::node).toList();
    }
}
