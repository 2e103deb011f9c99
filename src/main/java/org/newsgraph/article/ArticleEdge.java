package org.newsgraph.article;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. Its cursor is made when it is asked for: most answers show none. */
@Description("An article at its place in a list.")
public record ArticleEdge(@Ignore Supplier<String> place,
        @NonNull @Description("The item.") ArticleRow node) {

    @NonNull
    @Description("Opaque; for after and before.")
    public String getCursor() {
        return place.get();
    }
}
