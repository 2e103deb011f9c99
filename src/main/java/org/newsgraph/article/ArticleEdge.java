package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("An article at its place in a list.")
public record ArticleEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") ArticleRow node) {
}
