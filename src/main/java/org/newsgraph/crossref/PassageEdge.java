package org.newsgraph.crossref;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. Its cursor is made when it is asked for: most answers show none. */
@Description("A passage at its place in a list.")
public record PassageEdge(@Ignore Supplier<String> place,
        @NonNull @Description("The item.") Passage node) {

    @NonNull
    @Description("Opaque; for after and before.")
    public String getCursor() {
        return place.get();
    }
}
