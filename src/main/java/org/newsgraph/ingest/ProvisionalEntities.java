package org.newsgraph.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.change.Change;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** Entities that come from texts: one for each name and kind, whatever number of ingests meet it at once. */
@ApplicationScoped
class ProvisionalEntities {
    /** Names share so many locks; more would not fit into the database's lock table. */
    private static final int LOCKS = 128;
    /** Any number that no other advisory lock of Newsgraph has. */
    private static final int LOCK_SPACE = 0x6e616d65;

    private final Sql sql;

    ProvisionalEntities(Sql sql) {
        this.sql = sql;
    }

    /** Who is meant by a new entry: two spellings of one key are one. */
    record Entry(EntityKind kind, String nameKey) implements Comparable<Entry> {
        static Entry of(NewEntity entity) {
            return new Entry(entity.kind(), NameKey.of(entity.name()));
        }

        @Override
        public int compareTo(Entry other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : nameKey.compareTo(other.nameKey);
        }
    }

    /**
     * What the decisions of one article left in the directory.
     *
     * @param keys
     *        of the entries for new names, made now or by another ingest meanwhile
     * @param grown
     *        provisional entities that are new or have a new name
     */
    record Taken(Map<Entry, Long> keys, Set<Long> grown) {
    }

    /** In one order for all ingests, so that two that wait for each other's entries cannot wait in a circle. */
    Taken take(List<LinkDecision> decisions, Instant now) {
        Map<Entry, NewEntity> wanted = new TreeMap<>();
        Map<Long, List<String>> learned = new TreeMap<>();
        for (LinkDecision decision : decisions) {
            if (decision instanceof NewEntity entity) {
                wanted.putIfAbsent(Entry.of(entity), entity);
            } else if (decision instanceof Linked linked && !linked.acronyms().isEmpty()) {
                learned.putIfAbsent(linked.entityId(), linked.acronyms());
            }
        }
        lock(wanted.values(), learned.values());
        Map<Entry, Long> keys = new HashMap<>();
        Set<Long> grown = new TreeSet<>();
        wanted.forEach((entry, entity) -> keys.put(entry, create(entry, entity, grown, now)));
        learned.forEach((entity, acronyms) -> addAcronyms(entity, acronyms, grown));
        return new Taken(keys, grown);
    }

    /** Ingests that bring names of one core go one after another: the later sees what the earlier made. */
    private void lock(Collection<NewEntity> entities, Collection<List<String>> learned) {
        Set<String> cores = new TreeSet<>();
        entities.forEach(entity -> cores.add(NameCore.of(NameKey.of(entity.name()))));
        entities.forEach(entity -> entity.acronyms().forEach(acronym -> cores.add(NameKey.of(acronym))));
        learned.forEach(acronyms -> acronyms.forEach(acronym -> cores.add(NameKey.of(acronym))));
        if (!cores.isEmpty()) {
            sql.rows(SqlText.of("SELECT pg_advisory_xact_lock(?, k.key) FROM (SELECT DISTINCT"
                    + " abs(hashtext(n.name) % ?) AS key FROM unnest(?) AS n (name) ORDER BY 1) k", LOCK_SPACE, LOCKS,
                    cores), row -> true);
        }
    }

    private long create(Entry entry, NewEntity entity, Set<Long> grown, Instant now) {
        Optional<Long> created = sql.rows(SqlText.of("""
                INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
                VALUES (nextval('named_entity_seq'), ?, ?, ?, TRUE, ?, ?)
                ON CONFLICT (kind, name_key) WHERE provisional DO NOTHING RETURNING id""",
                entry.kind, entity.name(), entry.nameKey, now, now), row -> row.number("id")).stream().findFirst();
        created.ifPresent(key -> {
            grown.add(key);
            Change.ofEntity(ChangeKind.ENTITY_CREATED, key, now);
        });
        long key = created.orElseGet(() -> existing(entry));
        addAcronyms(key, entity.acronyms(), grown);
        return key;
    }

    private long existing(Entry entry) {
        return sql.rows(SqlText.of("SELECT id FROM named_entity WHERE kind = ? AND name_key = ? AND provisional",
                entry.kind, entry.nameKey), row -> row.number("id")).get(0);
    }

    /** Only while nobody has looked at the entity: then its names are an editor's. */
    private void addAcronyms(long entity, List<String> acronyms, Set<Long> grown) {
        for (String acronym : acronyms) {
            int added = sql.update(SqlText.of("""
                    INSERT INTO alias (id, entity_id, name, name_key, kind)
                    SELECT nextval('alias_seq'), e.id, ?, ?, ? FROM named_entity e WHERE e.id = ? AND e.provisional
                    ON CONFLICT (entity_id, name) DO NOTHING""", acronym, NameKey.of(acronym), AliasKind.ACRONYM,
                    entity));
            if (added > 0) {
                grown.add(entity);
            }
        }
    }
}
