package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A webhook at its place in a list.")
public record WebhookEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") Webhook node) {
}
