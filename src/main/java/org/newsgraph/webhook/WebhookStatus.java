package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.Description;

/** Whether a webhook is told anything. */
@Description("Whether a webhook is told anything.")
public enum WebhookStatus {
    @Description("Changes are delivered.")
    ACTIVE,

    @Description("Changes wait until resumeWebhook.")
    PAUSED,

    @Description("Deliveries were given up, see disabledReason; changes wait until resumeWebhook or replayWebhook.")
    DISABLED
}
