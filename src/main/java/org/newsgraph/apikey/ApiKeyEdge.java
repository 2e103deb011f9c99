package org.newsgraph.apikey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A key at its place in a list.")
public record ApiKeyEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") ApiKey node) {
}
