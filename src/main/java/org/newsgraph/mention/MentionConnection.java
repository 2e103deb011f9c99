package org.newsgraph.mention;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;
import org.newsgraph.vocabulary.MentionForm;

/** A page of the mentions of one entity. */
@Description("A page of mentions (Relay Cursor Connections).")
public record MentionConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull MentionEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore long entityKey, @Ignore List<MentionForm> forms) {

    @NonNull
    @Description("The mentions of the edges, without their cursors.")
    public List<@NonNull MentionRow> getNodes() {
        return edges.stream().map(MentionEdge::node).toList();
    }
}
