package org.newsgraph.merge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A merge proposal at its place in a list.")
public record MergeProposalEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") MergeProposal node) {
}
