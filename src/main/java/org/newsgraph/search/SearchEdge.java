package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A search hit at its place in a list.")
public record SearchEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") SearchHit node) {
}
