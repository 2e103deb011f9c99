package org.newsgraph.feed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A change at its place in the log.")
public record ChangeEdge(@NonNull @Description("Opaque; for after.") String cursor,
        @NonNull @Description("The item.") ChangeEvent node) {
}
