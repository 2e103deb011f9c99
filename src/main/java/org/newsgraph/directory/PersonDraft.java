package org.newsgraph.directory;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** What a person is to become. */
record PersonDraft(EntityNames names, @Nullable Optional<String> givenName, @Nullable Optional<String> familyName,
        @Nullable Optional<LocalDate> birthDate, @Nullable Optional<LocalDate> deathDate) implements EntityDraft {

    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }

    @Override
    public NamedEntity newEntity() {
        return new Person();
    }

    @Override
    public void applyTo(EntityEdit edit) {
        Person person = edit.entity(Person.class);
        edit.set(givenName, person.givenName, value -> person.givenName = value);
        edit.set(familyName, person.familyName, value -> person.familyName = value);
        edit.set(birthDate, person.birthDate, value -> person.birthDate = value);
        edit.set(deathDate, person.deathDate, value -> person.deathDate = value);
        Dates.checkOrder(names.check().field("deathDate"), person.birthDate, person.deathDate);
    }
}
