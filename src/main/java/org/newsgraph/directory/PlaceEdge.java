package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A place at its place in a list.")
public record PlaceEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") PlaceRow node) {
}
