package org.newsgraph.directory;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** A country, region, town, building or natural feature. */
@Entity
@DiscriminatorValue("PLACE")
public class Place extends NamedEntity {
    /** ISO 3166-1 alpha-2 code of the country that it is or lies in. */
    @Column(name = "country_code")
    public @Nullable String countryCode;

    /** WGS 84, degrees north. */
    public @Nullable Double latitude;

    /** WGS 84, degrees east. */
    public @Nullable Double longitude;

    @Override
    public EntityKind kind() {
        return EntityKind.PLACE;
    }
}
