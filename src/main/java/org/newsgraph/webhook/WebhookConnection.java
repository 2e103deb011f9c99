package org.newsgraph.webhook;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of webhooks. */
@Description("A page of webhooks (Relay Cursor Connections).")
public record WebhookConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull WebhookEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo) {

    @NonNull
    @Description("The webhooks of the edges, without their cursors.")
    public List<@NonNull Webhook> getNodes() {
        return edges.stream().map(WebhookEdge::node).toList();
    }
}
