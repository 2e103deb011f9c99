package org.newsgraph.directory;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;

/** A membership as a query reads it. */
@Type(MembershipRow.TYPE)
@Description("That a person belongs or belonged to an organization (Popolo's Membership).")
public record MembershipRow(@Ignore long key, @Ignore long personKey, @Ignore long organizationKey,
        @Description("In what role, such as chief executive.") @Nullable String role,
        @Description("First day; null if not known.") @Nullable LocalDate startDate,
        @Description("Last day; null if it goes on or is not known.") @Nullable LocalDate endDate,
        @Description("Known from articles alone, which are its evidence: it is shown while a published one states it. False if the directory gives it.") boolean stated)
        implements
            Node {
    public static final String TYPE = "Membership";
    private static final int BYTES_BESIDE_TEXT = 200;

    static MembershipRow of(Row row) {
        return new MembershipRow(row.number("id"), row.number("person_id"), row.number("organization_id"),
                row.optionalText("role"), row.optionalDate("start_date"), row.optionalDate("end_date"),
                row.flag("stated"));
    }

    /** About how much memory it takes. */
    static int bytes(MembershipRow row) {
        return BYTES_BESIDE_TEXT + (row.role == null ? 0 : 2 * row.role.length());
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
