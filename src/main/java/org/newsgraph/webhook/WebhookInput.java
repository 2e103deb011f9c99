package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.feed.ChangeFilter;

/** What is asked of a new webhook. */
@Input("WebhookInput")
@Description("What is asked of a new webhook.")
public class WebhookInput {
    @NonNull
    @Description("What to call it; 1 to 200 characters, not blank.")
    public String name;

    @NonNull
    @Description("Where to send messages: https, port 443, a host by its name on the public internet, at most 1,000 characters.")
    public String url;

    @Description("Which changes to tell of; all if null.")
    public @Nullable ChangeFilter filter;
}
