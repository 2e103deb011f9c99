package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A person at its place in a list.")
public record PersonEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") PersonRow node) {
}
