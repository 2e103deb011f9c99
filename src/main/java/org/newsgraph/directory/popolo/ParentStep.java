package org.newsgraph.directory.popolo;

import java.util.Optional;

import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditPolicy;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.OrganizationInput;
import org.newsgraph.graphql.GlobalId;

/** Puts an organization below its parent, once all organizations are there. */
record ParentStep(FileKeys keys, DirectoryEditor entities) implements ImportStep {
    private static final InputCheck CHECK = new InputCheck("");

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
