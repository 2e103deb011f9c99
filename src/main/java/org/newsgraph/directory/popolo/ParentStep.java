package org.newsgraph.directory.popolo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.json.JsonString;

import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditPolicy;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.OrganizationInput;
import org.newsgraph.graphql.GlobalId;

/** Puts an organization below its parent, once all organizations are there. */
record ParentStep(FileKeys keys, DirectoryEditor entities) implements ImportStep {
    private static final InputCheck CHECK = new InputCheck("");

    @Override
    public void begin(List<PopoloRecord> batch) {
        List<PopoloRecord> parts = batch.stream().filter(record -> isText(record, "id") && isText(record, "parent_id"))
                .toList();
        entities.prepare(found(parts, "id"));
        entities.read(found(parts, "parent_id"));
    }

    private static boolean isText(PopoloRecord record, String property) {
        return record.object().get(property) instanceof JsonString;
    }

    private Set<Long> found(List<PopoloRecord> parts, String property) {
        return parts.stream().map(part -> keys.find(PopoloClass.ORGANIZATIONS, part.object().getString(property)))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Outcome run(PopoloRecord record) {
        Long key = keys.find(PopoloClass.ORGANIZATIONS, record.textOr("id", ""));
        String parent = record.text("parent_id");
        if (key != null && parent != null) {
            OrganizationInput input = new OrganizationInput();
            input.parentId = Optional.of(GlobalId.of("Organization",
                    keys.known(PopoloClass.ORGANIZATIONS, "parent_id", parent)));
            entities.update("id", key, input.draft(CHECK), EditPolicy.LEAD);
        }
        // The organization itself has been counted.
        return Outcome.NOTHING_TO_DO;
    }
}
