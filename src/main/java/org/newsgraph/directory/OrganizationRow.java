package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** An organization as a query reads it. */
@Type(OrganizationRow.TYPE)
@Key(fields = @FieldSet("id"))
@Description("A body with members or staff.")
public record OrganizationRow(@Ignore EntityCore core, @Ignore @Nullable Long parentKey,
        @Description("What sort of body, in the words of its source.") @Nullable String classification)
        implements
            EntityRow {
    public static final String TYPE = "Organization";

    static OrganizationRow of(EntityCore core, Row row) {
        return new OrganizationRow(core, row.optionalNumber("parent_id"), row.optionalText("classification"));
    }
}
