package org.newsgraph.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.kept.KeptRows;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads the directory; each method is one statement whatever the number of keys. */
@Singleton
public class Directory {
    private final Sql sql;
    private final EntityCache cache;
    private final KeptRows kept;

    Directory(Sql sql, EntityCache cache, KeptRows kept) {
        this.sql = sql;
        this.cache = cache;
        this.kept = kept;
    }

    /** Those that this reading has met already, or that are kept in memory, are not read again. */
    public List<EntityRow> withKeys(Collection<Long> keys) {
        Map<Long, EntityRow> met = sql.memory(Directory.class);
        List<EntityRow> entities = new ArrayList<>(keys.size());
        Set<Long> unknown = new LinkedHashSet<>();
        for (Long key : new LinkedHashSet<>(keys)) {
            EntityRow known = met.computeIfAbsent(key, cache::get);
            if (known == null) {
                unknown.add(key);
            } else {
                entities.add(known);
            }
        }
        if (!unknown.isEmpty()) {
            List<EntityRow> read = sql.rows(SqlText.of("SELECT " + EntityRow.COLUMNS
                    + " FROM known_entity e WHERE e.id").addIn(unknown), this::read);
            cache.put(read);
            entities.addAll(read);
        }
        return entities;
    }

    /** For keys that no published article has led to: readers may not know the entry. */
    public List<EntityRow> knownWithKeys(Collection<Long> keys) {
        return kept.rows("entity", new LinkedHashSet<>(keys), unknown -> sql.rows(
                SqlText.of("SELECT " + EntityRow.COLUMNS + " FROM known_entity e WHERE e.id").addIn(unknown),
                EntityRow::of),
                EntityRow::key, EntityCache::bytes).stream().map(this::met).toList();
    }

    /** Like {@link #withKeys}, each by its key. */
    public Map<Long, EntityRow> byKey(Collection<Long> keys) {
        Map<Long, EntityRow> byKey = new HashMap<>();
        withKeys(keys).forEach(entity -> byKey.put(entity.key(), entity));
        return byKey;
    }

    /** The entity in the columns {@link EntityRow#COLUMNS} of a row, for this and later use in the same reading. */
    public EntityRow read(Row row) {
        return met(EntityRow.of(row));
    }

    private EntityRow met(EntityRow entity) {
        EntityRow known = sql.<Long, EntityRow>memory(Directory.class).putIfAbsent(entity.key(), entity);
        return known == null ? entity : known;
    }

    /** For each parent the entity that it points at; {@code key} gives null where it points at none. */
    public <P> List<EntityRow> referredTo(List<P> parents, Function<P, Long> key) {
        List<Long> keys = Batch.keys(parents, key);
        return Batch.ones(parents, key, keys.isEmpty() ? List.of() : withKeys(keys), EntityRow::key);
    }

    /**
     * For each entity that was merged the one that stands for it now, over however many merges; null for the others, and where
     * readers do not know that one.
     */
    List<@Nullable EntityRow> survivorsOf(List<EntityRow> entities) {
        record Survivor(long of, EntityRow entity) {
        }
        List<Long> merged = entities.stream().filter(e -> e.core().mergedIntoKey() != null).map(EntityRow::key)
                .distinct().toList();
        List<Survivor> survivors = merged.isEmpty()
                ? List.of()
                : sql.rows(
                        SqlText.of("""
                SELECT s.of AS survivor_of,\s""" + EntityRow.COLUMNS + " " + """
                    FROM (WITH RECURSIVE chain (of, id, next) AS (
                        SELECT id, id, merged_into_id FROM named_entity WHERE id = ANY (?)
                        UNION ALL SELECT c.of, o.id, o.merged_into_id FROM chain c JOIN named_entity o ON o.id = c.next)
                    SELECT c.of, c.id FROM chain c WHERE c.next IS NULL) s JOIN known_entity e ON e.id = s.id""",
                                merged),
                        row -> new Survivor(row.number("survivor_of"), read(row)));
        return Batch.ones(entities, EntityRow::key, survivors, Survivor::of).stream()
                .map(survivor -> survivor == null ? null : survivor.entity()).toList();
    }

    List<EntityRow> identifiedBy(String scheme, String value) {
        return kept.rows(SqlText.of("SELECT " + EntityRow.COLUMNS
                + " FROM identifier i JOIN known_entity e ON e.id = i.entity_id WHERE i.scheme = ? AND i.value = ?",
                scheme, value), statement -> sql.rows(statement, EntityRow::of), EntityCache::bytes).stream()
                .map(this::met).toList();
    }

    /** An entity and what its place in a list is known by. */
    record Found(EntityRow entity, float likeness, boolean beyond) {
        static Found of(Row row) {
            return new Found(EntityRow.of(row), (float) row.real("likeness"), row.flag("beyond"));
        }
    }

    /** A page with the cursor of each of its items. */
    record Listing(Page<Found> page, Function<Found, String> cursor) {
    }

    Listing page(EntityScope scope, PageRequest request) {
        Keyset keyset = scope.keyset();
        String likeness = scope.byLikeness() ? "f.likeness" : "0";
        // Beside a likeness it would be measured twice: there it is assumed that what was on the page before is there still.
        SqlText beyond = scope.byLikeness() ? SqlText.of("TRUE") : keyset.beyond(request, scope.fromWhere());
        List<Found> rows = sql.rows(SqlText.of("SELECT " + EntityRow.COLUMNS + ", " + likeness + " AS likeness,")
                .add(beyond).add("AS beyond").add(scope.fromWhere()).add(keyset.bounds(request))
                .add(keyset.orderAndLimit(request)), Found::of);
        Function<Found, String> cursor = found -> keyset.cursor(
                scope.byLikeness() ? (Object) found.likeness : found.entity.core().nameKey(), found.entity.key());
        Page<Found> page = Page.of(request, rows);
        return new Listing(rows.isEmpty() ? page : page.besides(request, rows.get(0).beyond), cursor);
    }

    List<Integer> counts(List<EntityScope> scopes) {
        Map<EntityScope, Integer> counts = new HashMap<>();
        scopes.stream().distinct().forEach(scope -> counts.put(scope, sql
                .rows(SqlText.of("SELECT count(*) AS n").add(scope.fromWhere()), row -> row.integer("n")).get(0)));
        return scopes.stream().map(counts::get).toList();
    }

    public List<List<AliasRow>> aliasesOf(List<EntityRow> entities) {
        return ofEntities(entities, "SELECT entity_id, name, kind FROM known_alias WHERE entity_id",
                "ORDER BY entity_id, name", AliasRow::of, AliasRow::entityKey);
    }

    public List<List<IdentifierRow>> identifiersOf(List<EntityRow> entities) {
        return ofEntities(entities, "SELECT entity_id, scheme, value FROM identifier WHERE entity_id",
                "ORDER BY entity_id, scheme, value", IdentifierRow::of, IdentifierRow::entityKey);
    }

    public List<List<String>> sameAsOf(List<EntityRow> entities) {
        record Link(long entity, String url) {
        }
        List<List<Link>> links = ofEntities(entities, "SELECT entity_id, url FROM same_as WHERE entity_id",
                "ORDER BY entity_id, url", row -> new Link(row.number("entity_id"), row.text("url")), Link::entity);
        return links.stream().map(of -> of.stream().map(Link::url).toList()).toList();
    }

    List<MembershipRow> membershipsWithKeys(Collection<Long> keys) {
        return sql.rows(SqlText.of("SELECT * FROM known_membership WHERE id = ANY (?)", keys), MembershipRow::of);
    }

    List<List<MembershipRow>> affiliationsOf(List<PersonRow> people) {
        List<MembershipRow> rows = kept.rows("affiliations", Batch.keys(people, EntityRow::key),
                unknown -> sql.rows(SqlText.of("SELECT * FROM known_membership WHERE person_id").addIn(unknown)
                        .add("ORDER BY person_id, start_date DESC NULLS LAST, id"), MembershipRow::of),
                MembershipRow::personKey, MembershipRow::bytes);
        return Batch.lists(people, EntityRow::key, rows, MembershipRow::personKey);
    }

    List<List<MembershipRow>> membersOf(List<OrganizationRow> organizations, int first) {
        List<MembershipRow> rows = sql.rows(SqlText.of("""
                SELECT m.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT * FROM known_membership
                WHERE organization_id = k.key ORDER BY start_date DESC NULLS LAST, id LIMIT ?) m""",
                Batch.keys(organizations, EntityRow::key), first), MembershipRow::of);
        return Batch.lists(organizations, EntityRow::key, rows, MembershipRow::organizationKey);
    }

    private <P extends EntityRow, R> List<List<R>> ofEntities(List<P> entities, String whereKey, String orderBy,
            Function<Row, R> mapper, Function<R, Long> entityKey) {
        List<R> rows = sql.rows(SqlText.of(whereKey).addIn(Batch.keys(entities, EntityRow::key)).add(orderBy), mapper);
        return Batch.lists(entities, EntityRow::key, rows, entityKey);
    }
}
