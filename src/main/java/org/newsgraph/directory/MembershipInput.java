package org.newsgraph.directory;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.vocabulary.EntityKind;

/** That a person belongs to an organization, as an editor gives it. */
@Input("MembershipInput")
@Description("That a person belongs or belonged to an organization, to add or to change. When changing, a field that is absent leaves its value as it is.")
public class MembershipInput {
    @Id
    @Description("Required when adding.")
    public String personId;

    @Id
    @Description("Required when adding.")
    public String organizationId;

    @Description("The title in use, such as Secretary General: at most 200 characters; null clears it.")
    public @Nullable Optional<String> role;

    @Description("The first day; null clears it.")
    public @Nullable Optional<LocalDate> startDate;

    @Description("The last day, not before startDate; null clears it.")
    public @Nullable Optional<LocalDate> endDate;

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT or INVALID_ID naming the field
     */
    public MembershipDraft draft(InputCheck check) {
        return new MembershipDraft(check, key(check.field("personId"), personId, EntityKind.PERSON),
                key(check.field("organizationId"), organizationId, EntityKind.ORGANIZATION),
                check.optionalLine("role", role, TextRules.MAX_ROLE), check.date("startDate", startDate),
                check.date("endDate", endDate));
    }

    private static @Nullable Long key(String field, @Nullable String id, EntityKind kind) {
        return id == null ? null : (Long) GlobalId.key(field, id, Entities.type(kind));
    }
}
