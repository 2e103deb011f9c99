package org.newsgraph.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.vocabulary.EntityKind;

/** What a place is to become. */
record PlaceDraft(EntityNames names, @Nullable Optional<String> countryCode, @Nullable Optional<Double> latitude,
        @Nullable Optional<Double> longitude) implements EntityDraft {

    @Override
    public EntityKind kind() {
        return EntityKind.PLACE;
    }

    @Override
    public NamedEntity newEntity() {
        return new Place();
    }

    @Override
    public void applyTo(EntityEdit edit) {
        Place place = edit.entity(Place.class);
        edit.set(countryCode, place.countryCode, value -> place.countryCode = value);
        edit.set(latitude, place.latitude, value -> place.latitude = value);
        edit.set(longitude, place.longitude, value -> place.longitude = value);
        if ((place.latitude == null) != (place.longitude == null)) {
            String missing = names.check().field(place.latitude == null ? "latitude" : "longitude");
            throw ApiException.invalid(missing, "latitude and longitude must be given together");
        }
    }
}
