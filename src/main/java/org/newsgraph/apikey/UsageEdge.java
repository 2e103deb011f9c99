package org.newsgraph.apikey;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. Its cursor is made when it is asked for: most answers show none. */
@Description("A day of a key at its place in a list.")
public record UsageEdge(@Ignore Supplier<String> place,
        @NonNull @Description("The item.") UsageDay node) {

    @NonNull
    @Description("Opaque; for after and before.")
    public String getCursor() {
        return place.get();
    }
}
