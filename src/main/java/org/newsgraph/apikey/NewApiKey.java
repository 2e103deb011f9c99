package org.newsgraph.apikey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A key that was just made. */
@Description("A key that was just made.")
public record NewApiKey(
        @NonNull @Description("The key itself; it is shown here and never again.") String secret,
        @NonNull @Description("What is known of it from now on.") ApiKey apiKey) {

    /** Without the secret, wherever this is written. */
    @Override
    public String toString() {
        return "NewApiKey[" + apiKey.hint() + "]";
    }
}
