package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.EntityKind;

/** An entity of the directory as a query reads it. */
@Name("Entity")
@Description("A person, organization or place of the directory: one entry, however many names it has.")
public interface EntityRow extends Node {
    /** The columns that {@link #of} reads, from {@code named_entity e}. */
    String COLUMNS = """
            e.id AS entity_key, e.kind AS entity_kind, e.name AS entity_name, e.name_key, e.description, e.provisional, e.merged_into_id,
            e.given_name, e.family_name, e.birth_date, e.death_date, e.classification, e.parent_id,
            e.country_code, e.latitude, e.longitude""";

    static EntityRow of(Row row) {
        EntityCore core = EntityCore.of(row);
        return switch (core.kind()) {
            case PERSON -> PersonRow.of(core, row);
            case ORGANIZATION -> OrganizationRow.of(core, row);
            case PLACE -> PlaceRow.of(core, row);
        };
    }

    @Ignore
    EntityCore core();

    @Ignore
    default long key() {
        return core().key();
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    default String getId() {
        return GlobalId.of(switch (core().kind()) {
            case PERSON -> PersonRow.TYPE;
            case ORGANIZATION -> OrganizationRow.TYPE;
            case PLACE -> PlaceRow.TYPE;
        }, key());
    }

    @NonNull
    @Description("The preferred name.")
    default String getName() {
        return core().name();
    }

    @NonNull
    @Description("What kind of thing it is; it goes with __typename.")
    default EntityKind getKind() {
        return core().kind();
    }

    @Description("One line on who or what it is.")
    default @Nullable String getDescription() {
        return core().description();
    }

    @Description("Created from a text by rule, and not yet looked at by anybody.")
    default boolean isProvisional() {
        return core().provisional();
    }
}
