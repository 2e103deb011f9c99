package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.access.Requires;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.Scope;

/** Editing the directory in the contract. */
@GraphQLApi
public class DirectoryMutations {
    private static final InputCheck INPUT = new InputCheck("input.");
    private static final String ID = "id";

    private final DirectoryEditor editor;
    private final MembershipEditor memberships;
    private final EditTransaction transaction;
    private final AuditLog audit;

    DirectoryMutations(DirectoryEditor editor, MembershipEditor memberships, EditTransaction transaction,
            AuditLog audit) {
        this.editor = editor;
        this.memberships = memberships;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Requires(Scope.EDIT)
    @Mutation("createPerson")
    @Description("Adds a person. Errors: INVALID_ARGUMENT; CONFLICT if an identifier is another entity's.")
    public EditedEntity createPerson(@NonNull @Name("input") @Description("Its values.") PersonInput input) {
        return create(input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("updatePerson")
    @Description("Changes a person, who is no longer provisional then. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if an identifier is another entity's or the person was merged into another.")
    public EditedEntity updatePerson(@NonNull @Name(ID) @Id @Description("The person's id.") String id,
            @NonNull @Name("input") @Description("Its values.") PersonInput input) {
        return update(EntityKind.PERSON, id, input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("createOrganization")
    @Description("Adds an organization. Errors: INVALID_ARGUMENT; INVALID_ID and NOT_FOUND for parentId; CONFLICT if an identifier is another entity's.")
    public EditedEntity createOrganization(
            @NonNull @Name("input") @Description("Its values.") OrganizationInput input) {
        return create(input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("updateOrganization")
    @Description("Changes an organization, which is no longer provisional then. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if an identifier is another entity's or the organization was merged into another.")
    public EditedEntity updateOrganization(@NonNull @Name(ID) @Id @Description("The organization's id.") String id,
            @NonNull @Name("input") @Description("Its values.") OrganizationInput input) {
        return update(EntityKind.ORGANIZATION, id, input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("createPlace")
    @Description("Adds a place. Errors: INVALID_ARGUMENT; CONFLICT if an identifier is another entity's.")
    public EditedEntity createPlace(@NonNull @Name("input") @Description("Its values.") PlaceInput input) {
        return create(input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("updatePlace")
    @Description("Changes a place, which is no longer provisional then. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if an identifier is another entity's or the place was merged into another.")
    public EditedEntity updatePlace(@NonNull @Name(ID) @Id @Description("The place's id.") String id,
            @NonNull @Name("input") @Description("Its values.") PlaceInput input) {
        return update(EntityKind.PLACE, id, input.draft(INPUT));
    }

    @Requires(Scope.EDIT)
    @Mutation("addMembership")
    @Description("Adds a membership; one of an entity that was merged goes to the entity that it was merged into. Errors: INVALID_ARGUMENT, INVALID_ID, NOT_FOUND; CONFLICT if the person is there in that role since that day already.")
    public EditedMembership addMembership(@NonNull @Name("input") @Description("Its values.") MembershipInput input) {
        MembershipDraft draft = input.draft(INPUT);
        return transaction
                .run(() -> audit.creating(Subject.MEMBERSHIP, () -> memberships.add(draft), EditedMembership::key));
    }

    @Requires(Scope.EDIT)
    @Mutation("updateMembership")
    @Description("Changes a membership. Errors: INVALID_ARGUMENT, INVALID_ID, NOT_FOUND; CONFLICT if the person is there in that role since that day already.")
    public EditedMembership updateMembership(@NonNull @Name(ID) @Id @Description("The membership's id.") String id,
            @NonNull @Name("input") @Description("Its values.") MembershipInput input) {
        long key = GlobalId.key(ID, id, EditedMembership.TYPE);
        MembershipDraft draft = input.draft(INPUT);
        return transaction
                .run(() -> audit.around(Subject.MEMBERSHIP, key, () -> memberships.update(ID, key, draft)));
    }

    @Requires(Scope.EDIT)
    @Mutation("removeMembership")
    @Description("Removes a membership that never was, so that no article brings it back; one that ended gets an endDate instead. Errors: INVALID_ID, NOT_FOUND.")
    public EditedMembership removeMembership(@NonNull @Name(ID) @Id @Description("The membership's id.") String id) {
        long key = GlobalId.key(ID, id, EditedMembership.TYPE);
        return transaction.run(() -> audit.around(Subject.MEMBERSHIP, key, () -> memberships.remove(ID, key)));
    }

    private EditedEntity create(EntityDraft draft) {
        return transaction.run(
                () -> audit.creating(subject(draft.kind()), () -> editor.create(draft), EditedEntity::key));
    }

    private EditedEntity update(EntityKind kind, String id, EntityDraft draft) {
        long key = GlobalId.key(ID, id, Entities.type(kind));
        return transaction.run(() -> audit.around(subject(kind), key,
                () -> editor.update(ID, key, draft, EditPolicy.REPLACE)));
    }

    private static Subject subject(EntityKind kind) {
        return Subject.valueOf(kind.name());
    }
}
