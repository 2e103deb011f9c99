package org.newsgraph.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Sends messages of webhooks, and keeps the list of what came of them. */
@Singleton
class Deliveries {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Sql sql;
    private final Clock clock;
    private final SecretBox box;
    private final Destinations destinations;
    private final Sender sender;

    Deliveries(Sql sql, Clock clock, SecretBox box, Destinations destinations, Sender sender) {
        this.sql = sql;
        this.clock = clock;
        this.box = box;
        this.destinations = destinations;
        this.sender = sender;
    }

    /** Never fails. */
    CompletionStage<Result> send(Webhook webhook, Message message) {
        try {
            // The operator may have closed a host since.
            Target target = destinations.target("url", webhook.url(), webhook.trusted());
            return sender.send(target, message, secrets(webhook.key()));
        } catch (ApiException refused) {
            return CompletableFuture.completedFuture(Result.failed(String.valueOf(refused.getMessage()), 0));
        } catch (IllegalStateException unreadable) {
            return CompletableFuture
                    .completedFuture(Result.failed("the secret cannot be read any more: rotate it", 0));
        }
    }

    WebhookDelivery ping(Webhook webhook) {
        Message message = Messages.ping(clock.instant().toString());
        Result result = send(webhook, message).toCompletableFuture().join();
        return log(webhook.key(), message, 1, result, null).orElseThrow(() -> ApiException.notFound("id",
                "id names no webhook any more"));
    }

    private List<String> secrets(long key) {
        List<String> closed = new ArrayList<>();
        sql.rows(SqlText.of("SELECT secret, CASE WHEN former_until > now() THEN former_secret END AS former"
                + " FROM webhook WHERE id = ?", key), row -> {
                    closed.add(row.text("secret"));
                    String former = row.optionalText("former");
                    return former == null || closed.add(former);
                });
        return closed.stream().map(box::open).toList();
    }

    /**
     * @param wait
     *        until the next attempt; null if there is none
     * @return nothing if the webhook was deleted meanwhile
     */
    Optional<WebhookDelivery> log(long webhook, Message message, int attempt, Result result, @Nullable Duration wait) {
        return sql.rows(SqlText.of("INSERT INTO webhook_delivery (webhook_id, message_id, type, attempt, attempted_at,"
                + " milliseconds, status, error, next_attempt_at) SELECT w.id, ?, ?, ?,"
                + " now() - make_interval(secs => ?), ?, nullif(?, 0), ?, now() + make_interval(secs => ?)"
                + " FROM webhook w WHERE w.id = ? FOR KEY SHARE RETURNING " + WebhookDelivery.COLUMNS, message.id(),
                message.type(), attempt, result.milliseconds() / 1000.0, result.milliseconds(),
                result.status() == null ? 0 : result.status(), result.error(),
                wait == null ? null : (Object) (wait.toMillis() / 1000.0), webhook), WebhookDelivery::of).stream()
                .findFirst();
    }

    void forgetOld() {
        sql.update(SqlText.of("DELETE FROM webhook_delivery WHERE attempted_at < ?", clock.instant().minus(KEPT)));
    }
}
