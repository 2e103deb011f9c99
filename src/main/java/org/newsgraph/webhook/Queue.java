package org.newsgraph.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.feed.ChangeLog;
import org.newsgraph.feed.LoggedChange;
import org.newsgraph.feed.Survivors;
import org.newsgraph.feed.Watch;
import org.newsgraph.feed.Windows;
import org.newsgraph.product.Entitlements;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/**
 * What each webhook is to be told next: its place in the log of changes and how often that has failed, kept in the database.
 * Whoever works for a webhook holds its lease, which ends by itself if the process does.
 */
@ApplicationScoped
class Queue {
    /** Changes read at a time; nobody may want any of them. */
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 50;
    private final Sql sql;
    private final ChangeLog log;
    private final Windows windows;
    private final Entitlements entitlements;
    private final Survivors survivors;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Duration lease;
    private final Schedule schedule = new Schedule(() -> ThreadLocalRandom.current().nextDouble());

    /** A webhook with what it is to be told next. */
    record Next(Webhook webhook, long position, Message message) {
    }

    private record Look(List<LoggedChange> changes, Optional<Next> next) {
    }

    /** Where messages go and whose they are: the key that made the webhook, 0 for the house. */
    record Place(long owner, String host) {
        @Override
        public String toString() {
            return owner + "@" + host;
        }
    }

    record Claimed(long key, Place place) {
        static Claimed of(Row row) {
            return new Claimed(row.number("id"), new Place(row.number("owner"), row.text("host")));
        }
    }

    /**
     * What an owner may see.
     *
     * @param product
     *        null for all that is published
     */
    private record Sight(@Nullable Long product) {
    }

    Queue(Sql sql, ChangeLog log, Windows windows, Entitlements entitlements, Survivors survivors,
            Messages messages, Deliveries deliveries, WebhookSettings settings) {
        this.sql = sql;
        this.log = log;
        this.windows = windows;
        this.entitlements = entitlements;
        this.survivors = survivors;
        this.messages = messages;
        this.deliveries = deliveries;
        // To find the host takes five seconds at most, the answer as long as is set.
        this.lease = settings.timeout().plusSeconds(10);
    }

    /** Takes the leases of webhooks that have something to look at; other replicas pass them over. */
    List<Claimed> claim(String holder, Collection<Place> busy, int most) {
        return sql.rows(SqlText.of("""
                UPDATE webhook SET lease = ?, leased_until = now() + make_interval(secs => ?) WHERE id IN (
                    SELECT w.id FROM webhook w WHERE w.status = 'ACTIVE' AND w.next_attempt_at <= now()
                        AND (w.leased_until IS NULL OR w.leased_until < now()) AND w.position < ?
                        AND coalesce(w.owner_id, 0) || '@' || w.host <> ALL (?::text[])
                        AND (w.owner_id IS NULL OR webhook_key(w.owner_id) IS NOT NULL)
                    ORDER BY w.next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING id, host, coalesce(owner_id, 0) AS owner""", holder, (double) lease.toSeconds(), log.end(),
                busy.stream().map(Place::toString).collect(Collectors.joining(",", "{", "}")), most), Claimed::of);
    }

    void release(long webhook, String holder) {
        sql.update(SqlText.of("UPDATE webhook SET lease = NULL, leased_until = NULL WHERE id = ? AND lease = ?",
                webhook, holder));
    }

    /** Nothing if there is nothing to tell, or the lease was lost. What nobody wants is passed. */
    Optional<Next> next(long key, String holder) {
        for (int i = 0; i < MOST_BATCHES; i++) {
            Optional<Webhook> webhook = renew(key, holder);
            if (webhook.isEmpty() || isExpired(webhook.get())) {
                return Optional.empty();
            }
            Webhook asking = webhook.get();
            Optional<Sight> sight = sight(asking);
            if (sight.isEmpty()) {
                return Optional.empty();
            }
            Look look = entitlements.during(sight.get().product, () -> {
                List<LoggedChange> changes = log.after(asking.position(), BATCH);
                return new Look(changes, first(asking, changes));
            });
            if (look.next.isPresent() || look.changes.isEmpty()) {
                return look.next;
            }
            pass(asking, look.changes.get(look.changes.size() - 1).position());
        }
        return Optional.empty();
    }

    /** The product of the key by which its owner is told; nothing if there is no such key any more. */
    private Optional<Sight> sight(Webhook webhook) {
        return sql.rows(SqlText.of("""
                SELECT k.product_id FROM webhook w LEFT JOIN api_key k ON k.id = webhook_key(w.owner_id)
                WHERE w.id = ? AND (w.owner_id IS NULL OR k.id IS NOT NULL)""", webhook.key()),
                row -> new Sight(row.optionalNumber("product_id"))).stream().findFirst();
    }

    private Optional<Webhook> renew(long key, String holder) {
        return sql.rows(SqlText.of("UPDATE webhook SET leased_until = now() + make_interval(secs => ?)"
                + " WHERE id = ? AND lease = ? AND leased_until > now() AND status = 'ACTIVE' RETURNING "
                + Webhook.COLUMNS, (double) lease.toSeconds(), key, holder), Webhook::of).stream().findFirst();
    }

    private boolean isExpired(Webhook webhook) {
        if (webhook.position() >= log.floor()) {
            return false;
        }
        disable(webhook.key(), DisabledReason.CURSOR_EXPIRED);
        return true;
    }

    private Optional<Next> first(Webhook webhook, List<LoggedChange> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Watch now = survivors.of(webhook.watch());
        List<LoggedChange> wanted = windows.keep(webhook.watch(), now,
                survivors.wanted(webhook.watch(), now, changes));
        for (LoggedChange change : wanted) {
            Optional<Message> message = messages.of(change, now);
            if (message.isPresent()) {
                return Optional.of(new Next(webhook, change.position(), message.get()));
            }
        }
        return Optional.empty();
    }

    private void pass(Webhook webhook, long position) {
        // Whoever was looked after goes behind those that were not.
        sql.update(SqlText.of("UPDATE webhook SET position = ?,"
                + " next_attempt_at = CASE WHEN attempts = 0 THEN now() ELSE next_attempt_at END"
                + " WHERE id = ? AND position = ?", position, webhook.key(), webhook.position()));
    }

    /** Whether the next may follow at once. Where it stands by now somewhere else, nothing is changed. */
    @Transactional
    boolean settle(Next next, Result result) {
        Webhook webhook = next.webhook;
        int attempt = webhook.failedAttempts() + 1;
        if (result.isDelivered()) {
            sql.update(SqlText.of("UPDATE webhook SET position = ?, attempts = 0, next_attempt_at = now()"
                    + " WHERE id = ? AND position = ?", next.position, webhook.key(), webhook.position()));
            deliveries.log(webhook.key(), next.message, attempt, result, null);
            return true;
        }
        Optional<Duration> wait = result.isGone() ? Optional.empty() : schedule.after(attempt, result.retryAfter());
        sql.update(SqlText.of("UPDATE webhook SET attempts = ?, next_attempt_at = now() + make_interval(secs => ?)"
                + " WHERE id = ? AND position = ?", attempt, wait.orElse(Duration.ZERO).toMillis() / 1000.0,
                webhook.key(), webhook.position()));
        if (wait.isEmpty()) {
            disable(webhook.key(), result.isGone() ? DisabledReason.GONE : DisabledReason.EXHAUSTED);
        }
        deliveries.log(webhook.key(), next.message, attempt, result, wait.orElse(null));
        return false;
    }

    /** The owner is told in the log: whoever does not answer cannot be told by a message. */
    private void disable(long webhook, DisabledReason reason) {
        sql.update(SqlText.of("""
                WITH disabled AS (UPDATE webhook SET status = 'DISABLED', disabled_reason = ?
                    WHERE id = ? AND status = 'ACTIVE' RETURNING id, owner_id)
                INSERT INTO change (id, kind, webhook_id, told_to, created_at)
                SELECT nextval('change_seq'), 'WEBHOOK_DISABLED', id, coalesce(owner_id, 0), now() FROM disabled""",
                reason, webhook));
    }
}
