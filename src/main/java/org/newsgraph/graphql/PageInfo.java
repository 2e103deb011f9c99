package org.newsgraph.graphql;

import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** Relay's page information. Its cursors are made when they are asked for. */
@Description("Where a page stands in its list (Relay Cursor Connections).")
public record PageInfo(@Description("More follow after this page.") boolean hasNextPage,
        @Description("Some stand before this page.") boolean hasPreviousPage,
        @Ignore Supplier<@Nullable String> start, @Ignore Supplier<@Nullable String> end) {

    @Description("Cursor of the first edge; null on an empty page.")
    public @Nullable String getStartCursor() {
        return start.get();
    }

    @Description("Cursor of the last edge; null on an empty page.")
    public @Nullable String getEndCursor() {
        return end.get();
    }
}
