package org.newsgraph.feed;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.PageInfo;

/** A stretch of the log of changes. */
@Description("A page of changes (Relay Cursor Connections). pageInfo.endCursor is where to go on, even where nothing was found: a page looks at 2,000 changes at most, and hasNextPage says whether there are more to look at.")
public record ChangeConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull ChangeEdge> edges,
        @NonNull @Description("Where the page stands in the log.") PageInfo pageInfo) {

    /**
     * @param next
     *        cursor to go on from; null if the log is empty
     */
    static ChangeConnection of(List<ChangeEvent> events, @Nullable String next, boolean hasNext, boolean hasPrevious) {
        String start = events.isEmpty() ? null : events.get(0).cursor();
        return new ChangeConnection(events.stream().map(event -> new ChangeEdge(event.cursor(), event)).toList(),
                new PageInfo(hasNext, hasPrevious, () -> start, () -> next));
    }

    @NonNull
    @Description("The changes of the edges.")
    public List<@NonNull ChangeEvent> getNodes() {
        return edges.stream().map(ChangeEdge::node).toList();
    }
}
