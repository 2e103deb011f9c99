package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("An organization at its place in a list.")
public record OrganizationEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") OrganizationRow node) {
}
