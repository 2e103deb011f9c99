package org.newsgraph.crossref;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A co-mention at its place in a list.")
public record CoMentionEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") CoMention node) {
}
