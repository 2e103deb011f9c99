package org.newsgraph.directory;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of people, which knows what list it is a page of. */
@Description("A page of people (Relay Cursor Connections).")
public record PersonConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull PersonEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore EntityScope scope) {

    @NonNull
    @Description("The people of the edges, without their cursors.")
    public List<@NonNull PersonRow> getNodes() {
        return edges.stream().map(PersonEdge::node).toList();
    }
}
