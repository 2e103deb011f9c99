package org.newsgraph.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** One human being. */
@Entity
@DiscriminatorValue("PERSON")
public class Person extends NamedEntity {
    @Column(name = "given_name")
    public @Nullable String givenName;

    @Column(name = "family_name")
    public @Nullable String familyName;

    @Column(name = "birth_date")
    public @Nullable LocalDate birthDate;

    @Column(name = "death_date")
    public @Nullable LocalDate deathDate;

    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }
}
