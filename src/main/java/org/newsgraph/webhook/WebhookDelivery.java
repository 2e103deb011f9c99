package org.newsgraph.webhook;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/** One request to a receiver, and what came of it. */
@Description("One request to a receiver, and what came of it; kept for 30 days.")
public record WebhookDelivery(@Ignore long webhookKey,
        @NonNull @Description("The header webhook-id: the same at each attempt, and when it is replayed.") String messageId,
        @NonNull @Description("The type of the message, such as article.revised or ping.") String type,
        @Description("Which attempt it was, counted from 1.") int attempt,
        @NonNull @Description("When it was made.") Instant attemptedAt,
        @Description("How long it took, in milliseconds.") int milliseconds,
        @Description("HTTP status of the answer; null if there was none.") @Nullable Integer status,
        @Description("Why it failed; null if it was delivered.") @Nullable String error,
        @Description("When it is tried again; null if it is not.") @Nullable Instant nextAttemptAt) {
    static final String COLUMNS = "webhook_id, message_id, type, attempt, attempted_at, milliseconds, status, error,"
            + " next_attempt_at";

    static WebhookDelivery of(Row row) {
        return new WebhookDelivery(row.number("webhook_id"), row.text("message_id"), row.text("type"),
                row.integer("attempt"), row.instant("attempted_at"), row.integer("milliseconds"),
                row.optionalInteger("status"), row.optionalText("error"), row.optionalInstant("next_attempt_at"));
    }

    @Description("Whether the receiver took it: it answered with status 2xx in time.")
    public boolean isDelivered() {
        return error == null;
    }
}
