package org.newsgraph.directory;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** A body with members or staff. */
@Entity
@DiscriminatorValue("ORGANIZATION")
public class Organization extends NamedEntity {
    /** What sort of body, in the words of its source, such as {@code company} or {@code intergovernmental}. */
    public @Nullable String classification;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public @Nullable Organization parent;

    @Override
    public EntityKind kind() {
        return EntityKind.ORGANIZATION;
    }
}
