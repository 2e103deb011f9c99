package org.newsgraph.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/**
 * What an organization is to become.
 *
 * @param parent
 *        key of the organization that it is part of
 */
record OrganizationDraft(EntityNames names, @Nullable Optional<String> classification, @Nullable Optional<Long> parent)
        implements
            EntityDraft {

    @Override
    public EntityKind kind() {
        return EntityKind.ORGANIZATION;
    }

    @Override
    public NamedEntity newEntity() {
        return new Organization();
    }

    @Override
    public void applyTo(EntityEdit edit) {
        Organization organization = edit.entity(Organization.class);
        if (parent != null) {
            String field = names.check().field("parentId");
            Optional<Organization> found = parent.map(key -> Entities.organization(field, key));
            edit.set(found, organization.parent, value -> {
                Hierarchy.checkParent(field, organization, value);
                organization.parent = value;
            });
        }
        edit.set(classification, organization.classification, value -> organization.classification = value);
    }
}
