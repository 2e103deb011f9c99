package org.newsgraph.crossref;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A passage at its place in a list.")
public record PassageEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") Passage node) {
}
