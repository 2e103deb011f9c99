package org.newsgraph.directory;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. Its cursor is made when it is asked for: most answers show none. */
@Description("An organization at its place in a list.")
public record OrganizationEdge(@Ignore Supplier<String> place,
        @NonNull @Description("The item.") OrganizationRow node) {

    @NonNull
    @Description("Opaque; for after and before.")
    public String getCursor() {
        return place.get();
    }
}
