package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.json.JsonString;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.MembershipDraft;
import org.newsgraph.directory.MembershipEditor;
import org.newsgraph.directory.popolo.PopoloLookup.Stated;

/** Makes a person a member of an organization. */
final class MembershipStep implements ImportStep {
    private static final InputCheck CHECK = new InputCheck("");
    private final FileKeys keys;
    private final PopoloLookup lookup;
    private final DirectoryEditor entities;
    private final MembershipEditor memberships;
    private Map<Stated, Long> existing = Map.of();

    MembershipStep(FileKeys keys, PopoloLookup lookup, DirectoryEditor entities, MembershipEditor memberships) {
        this.keys = keys;
        this.lookup = lookup;
        this.entities = entities;
        this.memberships = memberships;
    }

    @Override
    public void begin(List<PopoloRecord> batch) {
        Set<Long> people = found(batch, PopoloClass.PERSONS, "person_id");
        existing = lookup.memberships(people);
        Set<Long> ends = found(batch, PopoloClass.ORGANIZATIONS, "organization_id");
        ends.addAll(people);
        entities.read(ends);
    }

    private Set<Long> found(List<PopoloRecord> batch, PopoloClass type, String property) {
        return batch.stream().filter(record -> record.object().get(property) instanceof JsonString)
                .map(record -> keys.find(type, record.object().getString(property))).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Outcome run(PopoloRecord record) {
        long person = keys.known(PopoloClass.PERSONS, "person_id", record.textOr("person_id", ""));
        long organization = keys.known(PopoloClass.ORGANIZATIONS, "organization_id",
                record.textOr("organization_id", ""));
        Optional<String> role = Optional.ofNullable(record.text("role"));
        Optional<LocalDate> start = date(PopoloDate.first("start_date", record.text("start_date")));
        Optional<LocalDate> end = date(PopoloDate.last("end_date", record.text("end_date")));
        MembershipDraft draft = MembershipDraft.of(CHECK, person, organization, role, start, end);
        String checked = draft.role() == null ? null : draft.role().orElse(null);
        Long there = existing.get(new Stated(person, organization, checked, start.orElse(null)));
        if (there != null) {
            return Outcome.ofEdit(memberships.update("id", there, draft).changed());
        }
        memberships.add(draft);
        return Outcome.CREATED;
    }

    private static Optional<LocalDate> date(@Nullable Optional<LocalDate> given) {
        return given == null ? Optional.empty() : given;
    }
}
