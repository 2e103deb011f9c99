package org.newsgraph.affiliation;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Relay edge. Its cursor is made when it is asked for: most answers show none. */
@Type("MembershipEvidenceEdge")
@Description("A passage at its place in a list.")
public record EvidenceEdge(@Ignore Supplier<String> place,
        @NonNull @Description("The item.") EvidenceRow node) {

    @NonNull
    @Description("Opaque; for after and before.")
    public String getCursor() {
        return place.get();
    }
}
