package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.AliasKind;

/** An alias as a query reads it. */
@Type("Alias")
@Description("A further name of an entity.")
public record AliasRow(@Ignore long entityKey, @NonNull @Description("The name, as it is written.") String name,
        @NonNull @Description("How it relates to the preferred name.") AliasKind kind) {
    static AliasRow of(Row row) {
        return new AliasRow(row.number("entity_id"), row.text("name"), row.word(AliasKind.class, "kind"));
    }
}
