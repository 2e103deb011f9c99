package org.newsgraph.directory;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/** A person as a query reads it. */
@Type(PersonRow.TYPE)
@Description("One human being.")
public record PersonRow(@Ignore EntityCore core, @Nullable String givenName, @Nullable String familyName,
        @Nullable LocalDate birthDate, @Nullable LocalDate deathDate) implements EntityRow {
    public static final String TYPE = "Person";

    static PersonRow of(EntityCore core, Row row) {
        return new PersonRow(core, row.optionalText("given_name"), row.optionalText("family_name"),
                row.optionalDate("birth_date"), row.optionalDate("death_date"));
    }
}
