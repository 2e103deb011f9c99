package org.newsgraph.quotation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of the quotations of one speaker. */
@Description("A page of quotations (Relay Cursor Connections).")
public record QuotationConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull QuotationEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore long speakerKey) {

    @NonNull
    @Description("The quotations of the edges, without their cursors.")
    public List<@NonNull QuotationRow> getNodes() {
        return edges.stream().map(QuotationEdge::node).toList();
    }
}
