package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditPolicy;
import org.newsgraph.directory.EditedEntity;
import org.newsgraph.directory.EntityDraft;
import org.newsgraph.directory.IdentifierInput;

/** Creates an entity, or brings up to date the one that is there. */
final class EntityStep implements ImportStep {
    private final PopoloClass type;
    private final String source;
    private final FileKeys keys;
    private final PopoloLookup lookup;
    private final DirectoryEditor entities;

    EntityStep(PopoloClass type, String source, FileKeys keys, PopoloLookup lookup, DirectoryEditor entities) {
        this.type = type;
        this.source = source;
        this.keys = keys;
        this.lookup = lookup;
        this.entities = entities;
    }

    @Override
    public void begin(List<PopoloRecord> batch) {
        batch.forEach(record -> keys.forget(type, record));
    }

    @Override
    public Outcome run(PopoloRecord record) {
        List<IdentifierInput> identifiers = identifiers(record);
        EntityDraft draft = PopoloEntities.draft(type, record, identifiers);
        Optional<Long> existing = lookup.entity(type.kind, record.textOr("name", ""), identifiers);
        keys.checkFirst(type, record, existing);
        EditedEntity edited = existing.map(key -> entities.update("id", key, draft, EditPolicy.LEAD))
                .orElseGet(() -> entities.create(draft));
        keys.put(type, record, edited.key());
        return existing.isPresent() ? Outcome.ofEdit(edited.changed()) : Outcome.CREATED;
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
