package org.newsgraph.directory;

import org.newsgraph.vocabulary.EntityKind;

/** What an entity is to become: values that are sound in themselves; null leaves a value as it is. */
public sealed interface EntityDraft permits PersonDraft, OrganizationDraft, PlaceDraft {
    EntityKind kind();

    /** The values that all kinds have. */
    EntityNames names();

    NamedEntity newEntity();

    /** Makes the values that only this kind has those of the edited entity. */
    void applyTo(EntityEdit edit);
}
