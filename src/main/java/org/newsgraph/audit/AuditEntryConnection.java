package org.newsgraph.audit;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of the log. */
@Description("A page of the audit log (Relay Cursor Connections).")
public record AuditEntryConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull AuditEntryEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo) {

    @NonNull
    @Description("The entries of the edges, without their cursors.")
    public List<@NonNull AuditEntry> getNodes() {
        return edges.stream().map(AuditEntryEdge::node).toList();
    }
}
