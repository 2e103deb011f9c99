package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.MembershipDraft;
import org.newsgraph.directory.MembershipEditor;

/** Makes a person a member of an organization. */
record MembershipStep(FileKeys keys, PopoloLookup lookup, MembershipEditor memberships) implements ImportStep {
    private static final InputCheck CHECK = new InputCheck("");

    @Override
    public Outcome run(PopoloRecord record) {
        long person = keys.known(PopoloClass.PERSONS, "person_id", record.textOr("person_id", ""));
        long organization = keys.known(PopoloClass.ORGANIZATIONS, "organization_id",
                record.textOr("organization_id", ""));
        Optional<String> role = Optional.ofNullable(record.text("role"));
        Optional<LocalDate> start = date(PopoloDate.first("start_date", record.text("start_date")));
        Optional<LocalDate> end = date(PopoloDate.last("end_date", record.text("end_date")));
        MembershipDraft draft = new MembershipDraft(CHECK, person, organization, role, start, end);
        Optional<Long> existing = lookup.membership(person, organization, role.orElse(null), start.orElse(null));
        if (existing.isPresent()) {
            return Outcome.ofEdit(memberships.update("id", existing.get(), draft).changed());
        }
        memberships.add(draft);
        return Outcome.CREATED;
    }

    private static Optional<LocalDate> date(@Nullable Optional<LocalDate> given) {
        return given == null ? Optional.empty() : given;
    }
}
