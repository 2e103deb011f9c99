package org.newsgraph.directory;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;

/** Adds, edits and removes memberships; each is a change of the person and of the organization. */
@ApplicationScoped
@Transactional
public class MembershipEditor {
    private static final String TWIN = """
            FROM Membership m WHERE m.person = :person AND m.organization = :organization
            AND m.role IS NOT DISTINCT FROM :role AND m.startDate IS NOT DISTINCT FROM :startDate
            AND m.id <> :self""";

    private static final String STATED = """
            FROM Membership m WHERE m.person = :person AND m.organization = :organization AND m.stated
            AND lower(coalesce(m.role, '')) = lower(coalesce(:role, ''))""";

    private static final long NEW = -1;

    private final ChangedEntities changes;
    private final EntityManager entities;
    private final RemovedMemberships removed;

    MembershipEditor(ChangedEntities changes, EntityManager entities, RemovedMemberships removed) {
        this.changes = changes;
        this.entities = entities;
        this.removed = removed;
    }

    /**
     * @throws ApiException
     *         NOT_FOUND or INVALID_ID for the person or organization, INVALID_ARGUMENT for dates, CONFLICT if the
     *         person is there in that role since that day already
     */
    public EditedMembership add(MembershipDraft draft) {
        draft.requireBothEnds();
        Membership membership = new Membership();
        draft.applyTo(membership);
        // What texts have stated so far becomes the directory's own, and keeps its evidence.
        Optional<Membership> stated = stated(membership);
        if (stated.isPresent()) {
            return update("id", stated.get().id, draft);
        }
        checkOnlyOne(draft.check(), membership);
        membership.persist();
        removed.forget(membership.person.id, membership.organization.id, membership.role);
        logChange(membership);
        return new EditedMembership(membership.id, true);
    }

    /**
     * @throws ApiException
     *         as for {@link #add}, and NOT_FOUND for the key
     */
    public EditedMembership update(String keyField, long key, MembershipDraft draft) {
        Membership membership = locked(keyField, key);
        if (draft.describes(membership) && !membership.stated) {
            return new EditedMembership(key, false);
        }
        logChange(membership);
        // A role that an editor corrects was as wrong as one that is removed.
        remember(membership);
        draft.applyTo(membership);
        checkOnlyOne(draft.check(), membership);
        // What an editor has touched is the directory's own, whatever texts say later.
        membership.stated = false;
        removed.forget(membership.person.id, membership.organization.id, membership.role);
        logChange(membership);
        return new EditedMembership(key, true);
    }

    /**
     * @throws ApiException
     *         NOT_FOUND for the key
     */
    public EditedMembership remove(String keyField, long key) {
        Membership membership = locked(keyField, key);
        logChange(membership);
        remember(membership);
        membership.delete();
        return new EditedMembership(key, true);
    }

    private void remember(Membership membership) {
        removed.remember(membership.person.id, membership.organization.id, membership.role);
    }

    private static Membership locked(String field, long key) {
        Membership membership = Membership.findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (membership == null) {
            throw ApiException.notFound(field, field + " names no membership");
        }
        return membership;
    }

    /** Asks before anything is flushed, so that the database's own rule does not answer first. */
    private void checkOnlyOne(InputCheck check, Membership membership) {
        twin(membership).ifPresent(twin -> {
            throw ApiException.conflict(check.field("role"), GlobalId.of(EditedMembership.TYPE, twin.id)
                    + " is the same person's in the same role since the same day");
        });
    }

    private Optional<Membership> stated(Membership membership) {
        return entities.createQuery(STATED, Membership.class).setFlushMode(FlushModeType.COMMIT)
                .setParameter("person", membership.person).setParameter("organization", membership.organization)
                .setParameter("role", membership.role).getResultStream().findFirst();
    }

    private Optional<Membership> twin(Membership membership) {
        long self = membership.id == null ? NEW : membership.id;
        return entities.createQuery(TWIN, Membership.class).setFlushMode(FlushModeType.COMMIT)
                .setParameter("person", membership.person).setParameter("organization", membership.organization)
                .setParameter("role", membership.role).setParameter("startDate", membership.startDate)
                .setParameter("self", self).getResultStream().findFirst();
    }

    private void logChange(Membership membership) {
        changes.changed(membership.person.id, DirectoryEditor.now());
        changes.changed(membership.organization.id, DirectoryEditor.now());
    }
}
