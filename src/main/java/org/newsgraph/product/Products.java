package org.newsgraph.product;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** All products, and which keys are assigned to them. */
@ApplicationScoped
class Products {
    static final int MOST = 1000;
    private static final String SELECT = "SELECT " + Product.COLUMNS + " FROM product p";
    private final Sql sql;
    private final AuditLog audit;
    private final Clock clock;
    private final ChangeLog changes;

    Products(Sql sql, AuditLog audit, Clock clock, ChangeLog changes) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.changes = changes;
    }

    /** By name. */
    List<Product> all() {
        return sql.rows(SqlText.of(SELECT + " ORDER BY p.name, p.id"), Product::of);
    }

    List<Product> withKeys(List<Long> keys) {
        return sql.rows(SqlText.of(SELECT + " WHERE p.id = ANY (?)", keys), Product::of);
    }

    Optional<Product> find(long key) {
        return sql.rows(SqlText.of(SELECT + " WHERE p.id = ?", key), Product::of).stream().findFirst();
    }

    /**
     * @throws ApiException
     *         CONFLICT if there are {@link #MOST} already
     */
    @Transactional
    Product create(ProductDraft draft) {
        return audit.creating(Subject.PRODUCT, () -> insert(draft), Product::key);
    }

    private Product insert(ProductDraft draft) {
        Instant now = clock.instant();
        return sql.rows(SqlText.of(
                "INSERT INTO product AS p (name, categories, languages, sources, max_age_days, delay_minutes,"
                        + " embargo_access, created_at, updated_at) SELECT ?, ?::text[], ?::text[], ?::text[], ?::int, ?::int, ?, ?, ?"
                        + " WHERE (SELECT count(*) FROM product) < ? RETURNING " + Product.COLUMNS,
                draft.name(),
                texts(draft.categories()), texts(draft.languages()), texts(draft.sources()), draft.maxAgeDays(),
                draft.delayMinutes(),
                draft.embargoAccess(), now, now,
                MOST), Product::of).stream().findFirst()
                .orElseThrow(() -> ApiException.conflict("input", "there are %,d products already".formatted(MOST)));
    }

    /**
     * @throws ApiException
     *         NOT_FOUND
     */
    @Transactional
    Product update(long key, ProductDraft draft) {
        Optional<Product> before = find(key);
        Product after = store(key, draft);
        if (before.isPresent() && !before.get().hasSameArticlesAs(after)) {
            changes.ofProduct(sql.rows(SqlText.of("SELECT id FROM api_key WHERE product_id = ?", key),
                    row -> row.number("id")), clock.instant());
        }
        return after;
    }

    private Product store(long key, ProductDraft draft) {
        return audit.around(Subject.PRODUCT, key, () -> sql.rows(SqlText.of("UPDATE product p SET name = ?,"
                + " categories = ?::text[], languages = ?::text[], sources = ?::text[], max_age_days = ?::int, delay_minutes = ?::int,"
                + " embargo_access = ?, updated_at = ? WHERE p.id = ? RETURNING " + Product.COLUMNS, draft.name(),
                texts(draft.categories()), texts(draft.languages()), texts(draft.sources()), draft.maxAgeDays(),
                draft.delayMinutes(),
                draft.embargoAccess(), clock.instant(), key), Product::of).stream().findFirst()
                .orElseThrow(Products::unknown));
    }

    /**
     * @throws ApiException
     *         NOT_FOUND; CONFLICT while a key that is good is assigned to it
     */
    @Transactional
    void delete(long key) {
        // Held against those who would assign a key to it meanwhile.
        sql.rows(SqlText.of("SELECT id FROM product WHERE id = ? FOR UPDATE", key), row -> true);
        audit.around(Subject.PRODUCT, key, () -> {
            if (!sql.rows(SqlText.of("SELECT id FROM api_key WHERE product_id = ? AND revoked_at IS NULL"
                    + " AND expires_at > ? LIMIT 1", key, clock.instant()), row -> true).isEmpty()) {
                throw ApiException.conflict("id", "keys are assigned to the product: assign them to another one first");
            }
            sql.update(SqlText.of("UPDATE api_key SET product_id = NULL WHERE product_id = ?", key));
            if (sql.update(SqlText.of("DELETE FROM product WHERE id = ?", key)) == 0) {
                throw unknown();
            }
            return key;
        });
    }

    /**
     * @param product
     *        null: the key sees all that is published
     * @throws ApiException
     *         NOT_FOUND; INVALID_ARGUMENT if the key is an editor's or administrator's
     */
    @Transactional
    void assign(long key, @Nullable Long product) {
        if (product != null && sql.rows(SqlText.of("SELECT id FROM product WHERE id = ? FOR KEY SHARE", product),
                row -> true).isEmpty()) {
            throw ApiException.notFound("product", "product names no product");
        }
        audit.around(Subject.API_KEY, key, () -> {
            if (!sql.rows(
                    SqlText.of("SELECT id FROM api_key WHERE id = ? AND role IN ('EDITOR', 'ADMINISTRATOR')", key),
                    row -> true).isEmpty()) {
                throw ApiException.invalid("apiKey", "apiKey must have the role READER or PARTNER: others see all");
            }
            if (sql.update(SqlText.of("UPDATE api_key SET product_id = ?::bigint WHERE id = ?", product, key)) == 0) {
                throw ApiException.notFound("apiKey", "apiKey names no key");
            }
            changes.ofProduct(List.of(key), clock.instant());
            return key;
        });
    }

    /** As PostgreSQL writes arrays: what was taken from a client is quoted. */
    private static String texts(List<String> items) {
        return "{" + String.join(",", items.stream()
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList()) + "}";
    }

    private static ApiException unknown() {
        return ApiException.notFound("id", "id names no product");
    }
}
