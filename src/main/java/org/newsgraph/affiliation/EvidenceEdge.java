package org.newsgraph.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Relay edge. */
@Type("MembershipEvidenceEdge")
@Description("A passage at its place in a list.")
public record EvidenceEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") EvidenceRow node) {
}
