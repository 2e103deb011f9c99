package org.newsgraph.apikey;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Page;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/** Hands articles from the key that delivered them, or from the house, to another. */
@ApplicationScoped
class ArticleOwners {
    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    ArticleOwners(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    private record Chosen(long article, String uri) {
    }

    /**
     * @param key
     *        null: the house
     * @param former
     *        null: the house
     * @throws ApiException
     *         NOT_FOUND, CONFLICT, INVALID_ARGUMENT, INVALID_CURSOR, each naming the field; nothing is done then
     */
    @Transactional
    AssignedArticles assign(@Nullable Long key, @Nullable Long former, ArticleChoice choice) {
        Long owner = key == null ? null : ownerOfMore(key);
        Long from = former == null ? null : first("formerApiKey", former);
        if (Objects.equals(owner, from)) {
            throw ApiException.invalid("formerApiKey",
                    "formerApiKey has the same articles as apiKey: name another one");
        }
        if (from == null && choice.isOpen()) {
            throw ApiException.invalid("uriPrefix",
                    "uriPrefix or source must say which articles of the house are meant");
        }
        Page<Chosen> page = page(from, choice);
        List<Long> chosen = held(from, page.items().stream().map(Chosen::article).toList());
        if (!chosen.isEmpty()) {
            sql.update(SqlText.of("UPDATE article SET provider_id = ?::bigint WHERE id = ANY (" + SqlText.KEYS + ")",
                    owner, chosen));
            audit.handedOver(ApiKey.TYPE, owner != null ? owner : from, chosen, from, owner);
        }
        return new AssignedArticles(chosen.size(), page.info(last -> choice.cursor(last.article, last.uri)));
    }

    private Page<Chosen> page(@Nullable Long from, ArticleChoice choice) {
        return Page.of(choice.page(),
                sql.rows(SqlText.of("SELECT a.id, coalesce(a.uri, '') AS uri FROM article a WHERE")
                        .add(belongTo(from)).add(choice.condition()),
                        row -> new Chosen(row.number("id"), row.text("uri"))));
    }

    /** Those that are still the former owner's once nobody else changes them. */
    private List<Long> held(@Nullable Long from, List<Long> articles) {
        return sql.rows(SqlText.of("SELECT a.id FROM article a WHERE a.id = ANY (" + SqlText.KEYS + ") AND", articles)
                .add(belongTo(from)).add("ORDER BY a.id FOR UPDATE"), row -> row.number("id"));
    }

    private static SqlText belongTo(@Nullable Long owner) {
        return SqlText.of("coalesce(a.provider_id, 0) = ?", owner == null ? 0L : owner);
    }

    /** Articles of a key that cannot deliver would be nobody's; until they are handed over it is not taken back. */
    private long ownerOfMore(long key) {
        long first = first("apiKey", key);
        if (sql.rows(SqlText.of("SELECT id FROM api_key WHERE id = ? AND ? = ANY (scopes)", key, Scope.INGEST),
                row -> true).isEmpty()) {
            throw ApiException.invalid("apiKey",
                    "apiKey must have the scope INGEST: it could not deliver the articles");
        }
        if (sql.rows(SqlText.of("SELECT id FROM api_key WHERE id = ? AND revoked_at IS NULL AND expires_at > ?"
                + " FOR SHARE", key, clock.instant()), row -> true).isEmpty()) {
            throw ApiException.conflict("apiKey", "apiKey is not good any more: name the key that is in its place");
        }
        return first;
    }

    private long first(String field, long key) {
        return sql.rows(SqlText.of("SELECT first_key(?) AS id", key), row -> row.optionalNumber("id")).stream()
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> ApiException.notFound(field, field + " names no key"));
    }
}
