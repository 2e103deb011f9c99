package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.sql.Row;

/** An identifier as a query reads it. */
@Type("Identifier")
@Description("What another register calls an entity.")
public record IdentifierRow(@Ignore long entityKey,
        @NonNull @Description("The register, such as wikidata or lei.") String scheme,
        @NonNull @Description("The entity's name there.") String value) {
    static IdentifierRow of(Row row) {
        return new IdentifierRow(row.number("entity_id"), row.text("scheme"), row.text("value"));
    }
}
