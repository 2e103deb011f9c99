package org.newsgraph.webhook;

import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.newsgraph.feed.Watch;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Stores webhooks, in the transaction of the caller. */
@Singleton
class Webhooks {
    static final Keyset LATEST = Keyset.of("WEBHOOKS", Keyset.descending("created_at", Keyset.Type.INSTANT),
            Keyset.descending("id", Keyset.Type.NUMBER));
    private final Sql sql;

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    Page<Webhook> page(Owner owner, PageRequest request) {
        return Page.of(request, sql.rows(SqlText.of("SELECT " + Webhook.COLUMNS + " FROM webhook WHERE TRUE")
                .add(owner.condition()).add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)), Webhook::of));
    }

    int count(Owner owner) {
        return sql.rows(SqlText.of("SELECT count(*) AS n FROM webhook WHERE TRUE").add(owner.condition()),
                row -> row.integer("n")).get(0);
    }

    /** Others of the owner's wait until the transaction ends, so that their number holds. */
    void lock(Owner owner) {
        sql.rows(SqlText.of("SELECT pg_advisory_xact_lock('webhook'::regclass::oid::integer, ?::integer)",
                owner.key() == null ? 0 : owner.key().intValue()), row -> true);
    }

    /**
     * @throws ApiException
     *         NOT_FOUND, if there is none or it is another's
     */
    Webhook find(Owner owner, long key) {
        return sql.rows(SqlText.of("SELECT " + Webhook.COLUMNS + " FROM webhook WHERE id = ?", key)
                .add(owner.condition()), Webhook::of).stream().findFirst()
                .orElseThrow(() -> ApiException.notFound("id", "id names no webhook"));
    }

    /** Those of them that are the owner's. */
    List<Webhook> withKeys(Owner owner, Collection<Long> keys) {
        return sql.rows(SqlText.of("SELECT " + Webhook.COLUMNS + " FROM webhook WHERE id = ANY (?)", keys)
                .add(owner.condition()), Webhook::of);
    }

    Webhook insert(Owner owner, String name, String url, Target target, Watch watch, String secret, long position) {
        return sql.rows(SqlText.of("INSERT INTO webhook (owner_id, name, url, host, trusted, kinds, all_of, \"window\","
                + " any_of, category, language, secret, status, position)"
                + " VALUES (?, ?, ?, ?, ?, ?::text[], ?::bigint[], ?, ?::bigint[], ?, ?, ?, ?, ?) RETURNING "
                + Webhook.COLUMNS, owner.key(), name, url, target.host(), owner.isHouse(), literal(watch.kinds()),
                literal(watch.all()), watch.window(), literal(watch.any()), watch.category(), watch.language(), secret,
                WebhookStatus.ACTIVE, position), Webhook::of).get(0);
    }

    /** As PostgreSQL writes arrays; the items are numbers and names, which need no quotes. */
    private static String literal(Collection<?> items) {
        return "{" + String.join(",", items.stream().map(String::valueOf).toList()) + "}";
    }

    /** Signs with both secrets for a while. */
    void rotate(long key, String secret, int overlapHours) {
        sql.update(SqlText.of("UPDATE webhook SET former_secret = secret, secret = ?,"
                + " former_until = now() + make_interval(hours => ?) WHERE id = ?", secret, overlapHours, key));
    }

    void pause(long key) {
        sql.update(SqlText.of("UPDATE webhook SET status = ?, disabled_reason = NULL WHERE id = ?",
                WebhookStatus.PAUSED, key));
    }

    /** What failed last is tried at once. */
    void resume(long key) {
        sql.update(SqlText.of("UPDATE webhook SET status = ?, disabled_reason = NULL, attempts = 0,"
                + " next_attempt_at = now() WHERE id = ?", WebhookStatus.ACTIVE, key));
    }

    void moveTo(long key, long position) {
        sql.update(SqlText.of("UPDATE webhook SET position = ? WHERE id = ?", position, key));
    }

    void delete(long key) {
        sql.update(SqlText.of("DELETE FROM webhook WHERE id = ?", key));
    }

    List<List<WebhookDelivery>> deliveries(List<Webhook> webhooks, int first) {
        return Batch.lists(webhooks, Webhook::key, sql.rows(SqlText.of("SELECT d.*").addFromKeys(
                Batch.keys(webhooks, Webhook::key)).add(
                        "CROSS JOIN LATERAL (SELECT " + WebhookDelivery.COLUMNS
                                + " FROM webhook_delivery d WHERE d.webhook_id = k.key ORDER BY d.id DESC LIMIT ?) d",
                        first),
                WebhookDelivery::of), WebhookDelivery::webhookKey);
    }
}
