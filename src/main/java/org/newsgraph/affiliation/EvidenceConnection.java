package org.newsgraph.affiliation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.graphql.PageInfo;

/** A page of the passages that state one membership. */
@Type("MembershipEvidenceConnection")
@Description("A page of passages that state a membership (Relay Cursor Connections).")
public record EvidenceConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull EvidenceEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore long membershipKey) {

    @NonNull
    @Description("The passages of the edges, without their cursors.")
    public List<@NonNull EvidenceRow> getNodes() {
        return edges.stream().map(EvidenceEdge::node).toList();
    }
}
