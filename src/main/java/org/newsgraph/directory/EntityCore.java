package org.newsgraph.directory;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.EntityKind;

/** What a query reads of an entity of any kind. */
public record EntityCore(long key, EntityKind kind, String name, String nameKey, @Nullable String description,
        boolean provisional, @Nullable Long mergedIntoKey) {

    static EntityCore of(Row row) {
        return new EntityCore(row.number("entity_key"), row.word(EntityKind.class, "entity_kind"),
                row.text("entity_name"), row.text("name_key"), row.optionalText("description"),
                row.flag("provisional"), row.optionalNumber("merged_into_id"));
    }
}
