package org.newsgraph.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Creates and edits entities. The last writer wins, but has the row alone while writing, so that nothing is half one
 * edit and half another.
 */
@ApplicationScoped
@Transactional
public class DirectoryEditor {
    private final ChangedEntities changes;

    DirectoryEditor(ChangedEntities changes) {
        this.changes = changes;
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT if there is no name, INVALID_ID or NOT_FOUND for a parent, CONFLICT if an identifier is
     *         another entity's
     */
    public EditedEntity create(EntityDraft draft) {
        NamedEntity entity = made(draft);
        changes.created(entity.id, entity.createdAt);
        return new EditedEntity(entity.id, entity.kind(), true);
    }

    /**
     * The same for one whom articles alone are to make known: readers are told of it when they first see one that names it.
     * Not while articles come in.
     *
     * @throws ApiException
     *         as for {@link #create}; CONFLICT if another of its name is provisional
     */
    public EditedEntity createProvisional(EntityDraft draft) {
        if (Entities.hasProvisional(draft.kind(), NameKey.of(draft.names().requiredName()))) {
            throw ApiException.conflict("name",
                    "another whom only articles know has this name: edit that one first, or choose another name");
        }
        NamedEntity entity = made(draft);
        entity.provisional = true;
        return new EditedEntity(entity.id, entity.kind(), true);
    }

    private static NamedEntity made(EntityDraft draft) {
        draft.names().requiredName();
        NamedEntity entity = draft.newEntity();
        new EntityEdit(entity, EditPolicy.REPLACE).apply(draft);
        entity.createdAt = now();
        entity.updatedAt = entity.createdAt;
        entity.persist();
        return entity;
    }

    /**
     * An entity of which nothing is known but its name.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT for the name
     */
    public static EntityDraft named(EntityKind kind, String name) {
        InputCheck check = new InputCheck("");
        return switch (kind) {
            case PERSON -> {
                PersonInput person = new PersonInput();
                person.name = name;
                yield person.draft(check);
            }
            case ORGANIZATION -> {
                OrganizationInput organization = new OrganizationInput();
                organization.name = name;
                yield organization.draft(check);
            }
            case PLACE -> {
                PlaceInput place = new PlaceInput();
                place.name = name;
                yield place.draft(check);
            }
        };
    }

    /**
     * Whoever edits an entity has looked at it, so it is provisional no longer.
     *
     * @param keyField
     *        names the key in what is refused
     * @throws ApiException
     *         as for {@link #create}; NOT_FOUND or INVALID_ID for the key, CONFLICT if it was merged into another
     */
    public EditedEntity update(String keyField, long key, EntityDraft draft, EditPolicy policy) {
        NamedEntity entity = Entities.locked(keyField, key, draft.kind());
        EntityEdit edit = new EntityEdit(entity, policy);
        edit.apply(draft);
        boolean changed = edit.changed() || entity.provisional;
        if (changed) {
            entity.provisional = false;
            entity.updatedAt = now();
            changes.changed(key, entity.updatedAt);
        }
        return new EditedEntity(key, entity.kind(), changed);
    }

    /** Locks and loads entities that this transaction is about to edit: a few statements instead of a few for each. */
    public void prepare(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            Entities.hold(keys);
        }
    }

    /** Loads entities to which this transaction is about to refer. */
    public void read(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            Entities.read(keys);
        }
    }

    /** As precise as the database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
