package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.Description;

/** Why deliveries were given up. */
@Description("Why deliveries were given up.")
public enum DisabledReason {
    @Description("The receiver answered with status 410.")
    GONE,

    @Description("The tenth attempt to deliver one message failed, about 75 hours after the first.")
    EXHAUSTED,

    @Description("What comes next is not kept in the log any more: take everything anew, then replayWebhook.")
    CURSOR_EXPIRED
}
