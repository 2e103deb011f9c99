package org.newsgraph.publishing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("An article at its place in the desk's list.")
public record DeskEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") DeskArticle node) {
}
