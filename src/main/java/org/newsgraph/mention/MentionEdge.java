package org.newsgraph.mention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A mention at its place in a list.")
public record MentionEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") MentionRow node) {
}
