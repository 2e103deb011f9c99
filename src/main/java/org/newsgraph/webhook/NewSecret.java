package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A webhook with a secret that was just made. */
@Description("A webhook with a secret that was just made.")
public record NewSecret(
        @NonNull @Description("What messages are signed with, whsec_ and Base64; it is shown here and never again.") String secret,
        @NonNull @Description("The webhook.") Webhook webhook) {

    /** Without the secret, wherever this is written. */
    @Override
    public String toString() {
        return "NewSecret[" + webhook.getId() + "]";
    }
}
