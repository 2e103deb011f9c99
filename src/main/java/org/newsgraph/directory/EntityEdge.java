package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("An entity at its place in a list.")
public record EntityEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") EntityRow node) {
}
