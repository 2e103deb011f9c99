package org.newsgraph.directory;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** A person as a query reads it. */
@Type(PersonRow.TYPE)
@Key(fields = @FieldSet("id"))
@Description("One human being.")
public record PersonRow(@Ignore EntityCore core,
        @Description("Given name, if it is known apart.") @Nullable String givenName,
        @Description("Family name, if it is known apart.") @Nullable String familyName,
        @Description("Day of birth; null if not known.") @Nullable LocalDate birthDate,
        @Description("Day of death; null while alive or if not known.") @Nullable LocalDate deathDate)
        implements
            EntityRow {
    public static final String TYPE = "Person";

    static PersonRow of(EntityCore core, Row row) {
        return new PersonRow(core, row.optionalText("given_name"), row.optionalText("family_name"),
                row.optionalDate("birth_date"), row.optionalDate("death_date"));
    }
}
