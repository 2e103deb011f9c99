package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditPolicy;
import org.newsgraph.directory.EditedEntity;
import org.newsgraph.directory.EntityDraft;
import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.directory.NameLocks;
import org.newsgraph.graphql.ApiException;

/** Creates an entity, or brings up to date the one that is there. */
final class EntityStep implements ImportStep {
    private final PopoloClass type;
    private final String source;
    private final FileKeys keys;
    private final PopoloLookup lookup;
    private final NameLocks locks;
    private final DirectoryEditor entities;
    private final Map<PopoloRecord, Optional<Long>> existing = new IdentityHashMap<>();

    EntityStep(PopoloClass type, String source, FileKeys keys, PopoloLookup lookup, NameLocks locks,
            DirectoryEditor entities) {
        this.type = type;
        this.source = source;
        this.keys = keys;
        this.lookup = lookup;
        this.locks = locks;
        this.entities = entities;
    }

    @Override
    public void begin(List<PopoloRecord> batch) {
        batch.forEach(record -> keys.forget(type, record));
        existing.clear();
        List<PopoloRecord> sound = batch.stream().filter(this::isSound).toList();
        look(sound);
        // An ingest may be about to make an entry of a name that is not there yet: with the name held, look again.
        List<PopoloRecord> missing = sound.stream().filter(record -> existing.get(record).isEmpty()).toList();
        locks.hold(missing.stream().flatMap(EntityStep::names).toList());
        look(missing);
        entities.prepare(existing.values().stream().flatMap(Optional::stream).distinct().toList());
    }

    private void look(List<PopoloRecord> records) {
        if (!records.isEmpty()) {
            List<Optional<Long>> found = lookup.entities(type.kind,
                    records.stream().map(record -> record.textOr("name", "")).toList(),
                    records.stream().map(this::identifiers).toList());
            IntStream.range(0, records.size()).forEach(i -> existing.put(records.get(i), found.get(i)));
        }
    }

    /** What is wrong is told by {@link #run}. */
    private boolean isSound(PopoloRecord record) {
        try {
            PopoloEntities.draft(type, record, identifiers(record));
            return record.text("name") != null;
        } catch (ApiException wrong) {
            return false;
        }
    }

    private static Stream<String> names(PopoloRecord record) {
        return Stream.concat(Stream.of(record.textOr("name", "")),
                record.list("other_names").stream().map(other -> other.textOr("name", "")));
    }

    @Override
    public Outcome run(PopoloRecord record) {
        List<IdentifierInput> identifiers = identifiers(record);
        EntityDraft draft = PopoloEntities.draft(type, record, identifiers);
        Optional<Long> there = existing.getOrDefault(record, Optional.empty());
        keys.checkFirst(type, record, there);
        EditedEntity edited = there.map(key -> entities.update("id", key, draft, EditPolicy.LEAD))
                .orElseGet(() -> entities.create(draft));
        keys.put(type, record, edited.key());
        return there.isPresent() ? Outcome.ofEdit(edited.changed()) : Outcome.CREATED;
    }

    private List<IdentifierInput> identifiers(PopoloRecord record) {
        List<IdentifierInput> identifiers = new ArrayList<>();
        // Without an id of its own a record is known by its name, so that a second import finds it again.
        identifiers.add(type.ownIdentifier(source, record.textOr("id", record.textOr("name", ""))));
        for (PopoloRecord given : record.list("identifiers")) {
            String scheme = given.textOr("scheme", "").toLowerCase(Locale.ROOT);
            String value = given.textOr("identifier", "");
            if (identifiers.stream().noneMatch(i -> i.scheme.equals(scheme) && i.value.equals(value))) {
                identifiers.add(new IdentifierInput(scheme, value));
            }
        }
        return identifiers;
    }
}
