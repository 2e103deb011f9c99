package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.Invisible;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** Entities that come from texts: one for each name and kind, whatever number of ingests meet it at once. */
@ApplicationScoped
class ProvisionalEntities {
    private final Sql sql;

    ProvisionalEntities(Sql sql) {
        this.sql = sql;
    }

    /** Who is meant by a new entry: two spellings of one key are one. */
    record Entry(EntityKind kind, String nameKey) implements Comparable<Entry> {
        static Entry of(NewEntity entity) {
            return new Entry(entity.kind(), NameKey.of(entity.name()));
        }

        static Entry of(Row row) {
            return new Entry(row.word(EntityKind.class, "kind"), row.text("name_key"));
        }

        @Override
        public int compareTo(Entry other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : nameKey.compareTo(other.nameKey);
        }
    }

    /**
     * What the decisions of some articles left in the directory.
     *
     * @param keys
     *        of the entries for new names, made now or by another ingest meanwhile
     * @param grown
     *        for each article the provisional entities that are new or have a new name, and owe it to this one
     */
    record Taken(Map<Entry, Long> keys, List<Set<Long>> grown) {
    }

    /** A further name that an article gives an entity. */
    private record Learned(int article, long entity, String acronym) {
    }

    /** The names that are added must be held. */
    Taken take(List<Analysis> analyses) {
        Map<Entry, NewEntity> wanted = new TreeMap<>();
        Map<Entry, Integer> wantedBy = new HashMap<>();
        for (int article = 0; article < analyses.size(); article++) {
            int by = article;
            entities(analyses.get(article)).forEach(entity -> {
                wanted.putIfAbsent(Entry.of(entity), entity);
                wantedBy.putIfAbsent(Entry.of(entity), by);
            });
        }
        List<Set<Long>> grown = new ArrayList<>();
        analyses.forEach(analysis -> grown.add(new TreeSet<>()));
        Map<Entry, Long> keys = created(wanted);
        keys.forEach((entry, key) -> grown.get(wantedBy.get(entry)).add(key));
        keys.putAll(existing(wanted.keySet().stream().filter(entry -> !keys.containsKey(entry)).toList()));
        add(learned(analyses, keys), grown);
        return new Taken(keys, grown);
    }

    private static List<NewEntity> entities(Analysis analysis) {
        return analysis.links().stream().filter(NewEntity.class::isInstance).map(NewEntity.class::cast).toList();
    }

    /** In one order for all ingests, so that two that wait for each other's entries cannot wait in a circle. */
    private Map<Entry, Long> created(Map<Entry, NewEntity> wanted) {
        Map<Entry, Long> created = new HashMap<>();
        if (!wanted.isEmpty()) {
            sql.rows(SqlText.of("""
                    INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at)
                    SELECT nextval('named_entity_seq'), n.kind, n.name, n.name_key, TRUE, now(), now()
                    FROM unnest(?, ?, ?) WITH ORDINALITY AS n (kind, name, name_key, place) ORDER BY n.place
                    ON CONFLICT (kind, name_key) WHERE provisional DO NOTHING RETURNING id, kind, name_key""",
                    wanted.keySet().stream().map(Entry::kind).toList(),
                    wanted.values().stream().map(NewEntity::name).map(Invisible::without).toList(),
                    wanted.keySet().stream().map(Entry::nameKey).toList()),
                    row -> created.put(Entry.of(row), row.number("id")));
        }
        return created;
    }

    private Map<Entry, Long> existing(List<Entry> entries) {
        Map<Entry, Long> existing = new HashMap<>();
        if (!entries.isEmpty()) {
            sql.rows(SqlText.of("SELECT e.id, e.kind, e.name_key FROM unnest(?, ?) AS n (kind, name_key)"
                    + " JOIN named_entity e ON e.kind = n.kind AND e.name_key = n.name_key AND e.provisional",
                    entries.stream().map(Entry::kind).toList(), entries.stream().map(Entry::nameKey).toList()),
                    row -> existing.put(Entry.of(row), row.number("id")));
        }
        return existing;
    }

    private static List<Learned> learned(List<Analysis> analyses, Map<Entry, Long> keys) {
        Map<List<Object>, Learned> learned = new LinkedHashMap<>();
        for (int i = 0; i < analyses.size(); i++) {
            int article = i;
            Analysis analysis = analyses.get(i);
            analysis.links().forEach(link -> {
                if (link instanceof NewEntity entity) {
                    long key = keys.get(Entry.of(entity));
                    entity.acronyms().forEach(acronym -> learned.putIfAbsent(List.of(key, acronym),
                            new Learned(article, key, acronym)));
                } else if (link instanceof Linked linked) {
                    Analyst.learned(linked, analysis).forEach(acronym -> learned.putIfAbsent(
                            List.of(linked.entityId(), acronym), new Learned(article, linked.entityId(), acronym)));
                }
            });
        }
        return List.copyOf(learned.values());
    }

    /** Only while nobody has looked at an entity: then its names are an editor's. */
    private void add(List<Learned> learned, List<Set<Long>> grown) {
        if (!learned.isEmpty()) {
            sql.rows(SqlText.of("""
                    INSERT INTO alias (id, entity_id, name, name_key, kind, learned)
                    SELECT nextval('alias_seq'), e.id, n.name, n.name_key, ?, true FROM unnest(?, ?, ?) AS n (entity, name, name_key)
                    JOIN named_entity e ON e.id = n.entity AND e.provisional ORDER BY e.id, n.name
                    ON CONFLICT (entity_id, name) DO NOTHING RETURNING entity_id, name""", AliasKind.ACRONYM,
                    learned.stream().map(Learned::entity).toList(), learned.stream().map(Learned::acronym).toList(),
                    learned.stream().map(one -> NameKey.of(one.acronym())).toList()),
                    row -> learned.stream().filter(one -> one.entity() == row.number("entity_id")
                            && one.acronym().equals(row.text("name")))
                            .map(one -> grown.get(one.article()).add(one.entity())).toList());
        }
    }
}
