package org.newsgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Relay's page information. */
@Description("Where a page stands in its list (Relay Cursor Connections).")
public record PageInfo(@Description("More follow after this page.") boolean hasNextPage,
        @Description("Some stand before this page.") boolean hasPreviousPage,
        @Description("Cursor of the first edge; null on an empty page.") @Nullable String startCursor,
        @Description("Cursor of the last edge; null on an empty page.") @Nullable String endCursor) {
}
