package org.newsgraph.ingest;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.change.Change;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** The directory as the pipeline needs it: which names it knows, and entries for names that it does not. */
@ApplicationScoped
class DirectoryNames {
    private final Sql sql;

    DirectoryNames(Sql sql) {
        this.sql = sql;
    }

    /** Every name of the directory that has the core of one of these keys; one statement. */
    KnownNames known(Collection<String> keys) {
        if (keys.isEmpty()) {
            return KnownNames.none();
        }
        Set<String> cores = keys.stream().map(NameCore::of).collect(toSet());
        return KnownNames.of(sql.rows(SqlText.of("""
                SELECT e.id, e.kind, e.name AS entity_name, n.name, n.kind AS alias_kind FROM (
                    SELECT id AS entity_id, name, 'NAME' AS kind FROM named_entity
                    WHERE name_core(name_key) COLLATE "C" = ANY (?)
                    UNION ALL SELECT entity_id, name, kind FROM alias
                    WHERE name_core(name_key) COLLATE "C" = ANY (?)) n
                JOIN named_entity e ON e.id = n.entity_id WHERE e.merged_into_id IS NULL
                ORDER BY e.id, n.name""", cores, cores),
                row -> new KnownName(row.number("id"), row.word(EntityKind.class, "kind"), row.text("entity_name"),
                        row.text("name"), row.word(AliasKind.class, "alias_kind"))));
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
     * Keys of provisional entries for these names; an entry that another ingest made meanwhile is taken as it is.
     * Always in one order, so that two ingests that wait for each other's entries cannot wait in a circle.
     */
    Map<Entry, Long> provisional(Collection<NewEntity> entities, Instant now) {
        Map<Entry, NewEntity> wanted = new TreeMap<>();
        entities.forEach(entity -> wanted.putIfAbsent(Entry.of(entity), entity));
        Map<Entry, Long> keys = new HashMap<>();
        wanted.forEach((entry, entity) -> keys.put(entry, create(entry, entity, now).orElseGet(() -> existing(entry))));
        return keys;
    }

    private Optional<Long> create(Entry entry, NewEntity entity, Instant now) {
        List<Long> created = sql.rows(SqlText.of("""
                INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
                VALUES (nextval('named_entity_seq'), ?, ?, ?, TRUE, ?, ?)
                ON CONFLICT (kind, name_key) WHERE provisional DO NOTHING RETURNING id""",
                entry.kind, entity.name(), entry.nameKey, now, now), row -> row.number("id"));
        created.forEach(key -> {
            addAcronyms(key, entity.acronyms());
            Change.ofEntity(ChangeKind.ENTITY_CREATED, key, now);
        });
        return created.stream().findFirst();
    }

    private long existing(Entry entry) {
        return sql.rows(SqlText.of("SELECT id FROM named_entity WHERE kind = ? AND name_key = ? AND provisional",
                entry.kind, entry.nameKey), row -> row.number("id")).get(0);
    }

    private void addAcronyms(long entity, List<String> acronyms) {
        for (String acronym : acronyms) {
            sql.update(SqlText.of("""
                    INSERT INTO alias (id, entity_id, name, name_key, kind) VALUES (nextval('alias_seq'), ?, ?, ?, ?)
                    ON CONFLICT (entity_id, name) DO NOTHING""", entity, acronym, NameKey.of(acronym),
                    AliasKind.ACRONYM));
        }
    }
}
