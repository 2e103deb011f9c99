package org.newsgraph.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Role;

/** All keys. */
@ApplicationScoped
public class ApiKeys {
    static final Keyset LATEST = Keyset.of("LATEST_KEY", Keyset.descending("created_at", Keyset.Type.INSTANT),
            Keyset.descending("id", Keyset.Type.NUMBER));

    private final Sql sql;
    private final InstallationSecret secret;
    private final Clock clock;
    private final AuditLog audit;
    private volatile @Nullable KeyHash hash;

    ApiKeys(Sql sql, InstallationSecret secret, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.secret = secret;
        this.clock = clock;
        this.audit = audit;
    }

    /** Makes a key; its text is not to be had again. */
    @Transactional
    public NewApiKey create(ApiKeyDraft draft) {
        Instant now = clock.instant();
        return audit.creating(Subject.API_KEY, () -> insert(draft, null, now, now.plus(draft.lifetime())),
                made -> made.apiKey().key());
    }

    /**
     * Makes a key that takes the place of another, which stays good for a while.
     *
     * @throws ApiException
     *         NOT_FOUND; CONFLICT if the other is not good any more, or was replaced before
     */
    @Transactional
    public NewApiKey rotate(long key, Duration overlap, Duration lifetime) {
        return audit.creating(Subject.API_KEY,
                () -> audit.around(Subject.API_KEY, key, () -> replace(key, overlap, lifetime)),
                made -> made.apiKey().key());
    }

    private NewApiKey replace(long key, Duration overlap, Duration lifetime) {
        Instant now = clock.instant();
        ApiKey old = sql.rows(SqlText.of("SELECT " + ApiKey.COLUMNS + " FROM api_key WHERE id = ? FOR UPDATE", key),
                ApiKey::of).stream().findFirst().orElseThrow(ApiKeys::unknown);
        if (old.revokedAt() != null || !old.expiresAt().isAfter(now)) {
            throw new ApiException(ErrorCode.CONFLICT, "id", "The key is not good any more: make a new one");
        }
        if (!sql.rows(SqlText.of("SELECT 1 FROM api_key WHERE replaces_id = ?", key), row -> row).isEmpty()) {
            throw new ApiException(ErrorCode.CONFLICT, "id", "The key was replaced before: rotate the one after it");
        }
        if (!sql.rows(SqlText.of("SELECT 1 FROM api_key k JOIN api_key old ON old.id = k.replaces_id WHERE k.id = ?"
                + " AND old.revoked_at IS NULL AND old.expires_at > ?", key, now), row -> row).isEmpty()) {
            throw new ApiException(ErrorCode.CONFLICT, "id",
                    "The key before this one is still good, and there may be two: revoke it first, or wait for its end");
        }
        sql.update(SqlText.of("UPDATE api_key SET expires_at = least(expires_at, ?) WHERE id = ?", now.plus(overlap),
                key));
        return insert(new ApiKeyDraft(old.name(), old.role(), Set.copyOf(old.scopes()), old.networks(),
                lifetime), key, now, now.plus(lifetime));
    }

    /**
     * Takes a key back, for good and everywhere. Doing it twice changes nothing more.
     *
     * @throws ApiException
     *         NOT_FOUND
     */
    @Transactional
    public ApiKey revoke(long key) {
        return audit.around(Subject.API_KEY, key, () -> end(key));
    }

    private ApiKey end(long key) {
        sql.update(SqlText.of("UPDATE api_key SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", clock.instant(),
                key));
        return sql.rows(SqlText.of("SELECT " + ApiKey.COLUMNS + " FROM api_key WHERE id = ?", key), ApiKey::of)
                .stream().findFirst().orElseThrow(ApiKeys::unknown);
    }

    /** One page, latest first. */
    public Page<ApiKey> page(PageRequest request) {
        return Page.of(request, sql.rows(SqlText.of("SELECT " + ApiKey.COLUMNS + " FROM api_key WHERE TRUE")
                .add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)), ApiKey::of));
    }

    int count() {
        return sql.rows(SqlText.of("SELECT count(*) AS n FROM api_key"), row -> row.integer("n")).get(0);
    }

    String hashOf(String text) {
        return hash().of(text);
    }

    /** The key whose text has this hash, if it is good now. */
    Optional<ApiKey> find(String hashOfText) {
        return sql.rows(SqlText.of("SELECT " + ApiKey.COLUMNS
                + " FROM api_key WHERE hash = ? AND revoked_at IS NULL AND expires_at > ?", hashOfText,
                clock.instant()), ApiKey::of).stream().findFirst();
    }

    /** Whether somebody was ever made administrator. */
    boolean hadAdministrator() {
        return sql.rows(SqlText.of("SELECT EXISTS (SELECT 1 FROM api_key WHERE role = ?) AS had", Role.ADMINISTRATOR),
                row -> row.flag("had")).get(0);
    }

    private NewApiKey insert(ApiKeyDraft draft, @Nullable Long replaces, Instant now, Instant expires) {
        String text = KeyText.random();
        return new NewApiKey(text, sql
                .rows(SqlText.of(
                        """
                INSERT INTO api_key (name, role, scopes, networks, hint, hash, replaces_id, created_at, expires_at, product_id)
                VALUES (?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, (SELECT product_id FROM api_key WHERE id = ?)) RETURNING\s"""
                                + ApiKey.COLUMNS,
                        draft.name(),
                        draft.role(), literal(draft.scopes().stream().sorted().map(Enum::name).toList()),
                        literal(draft.networks()), KeyText.hint(text), hashOf(text), replaces, now, expires, replaces),
                        ApiKey::of)
                .get(0));
    }

    /** As PostgreSQL writes arrays; the items are names and networks, which need no quotes. */
    private static String literal(List<String> items) {
        return "{" + String.join(",", items) + "}";
    }

    /** Not before it is needed: commands that make no key do without it. */
    private KeyHash hash() {
        KeyHash known = hash;
        if (known == null) {
            known = new KeyHash(secret.forKeys());
            hash = known;
        }
        return known;
    }

    private static ApiException unknown() {
        return ApiException.notFound("id", "id names no key");
    }
}
