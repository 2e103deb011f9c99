package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** A place as a query reads it. */
@Type(PlaceRow.TYPE)
@Key(fields = @FieldSet("id"))
@Description("A country, region, town, building or natural feature.")
public record PlaceRow(@Ignore EntityCore core,
        @Description("ISO 3166-1 alpha-2 code of the country that it is or lies in.") @Nullable String countryCode,
        @Description("WGS 84, degrees north.") @Nullable Double latitude,
        @Description("WGS 84, degrees east.") @Nullable Double longitude) implements EntityRow {
    public static final String TYPE = "Place";

    static PlaceRow of(EntityCore core, Row row) {
        return new PlaceRow(core, row.optionalText("country_code"), row.optionalReal("latitude"),
                row.optionalReal("longitude"));
    }
}
