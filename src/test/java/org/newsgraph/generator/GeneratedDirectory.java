package org.newsgraph.generator;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.newsgraph.generator.Cast.Organization;
import org.newsgraph.generator.Cast.Person;
import org.newsgraph.generator.Cast.Place;

/** Four fifths of a cast as Popolo; each person in it is a member of one organization. */
final class GeneratedDirectory {
    private GeneratedDirectory() {
    }

    static JsonObject of(Cast cast) {
        return Json.createObjectBuilder()
                .add("persons", list(cast.people, GeneratedDirectory::person))
                .add("organizations", list(cast.organizations, GeneratedDirectory::organization))
                .add("areas", list(cast.places, GeneratedDirectory::place))
                .add("memberships", memberships(cast)).build();
    }

    private static <T> JsonArray list(List<T> all, Function<T, JsonObjectBuilder> toJson) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        listed(all.size()).forEach(i -> list.add(toJson.apply(all.get(i))));
        return list.build();
    }

    private static IntStream listed(int size) {
        return IntStream.range(0, size).filter(Cast::isListed);
    }

    private static JsonObjectBuilder person(Person person) {
        return Json.createObjectBuilder().add("id", person.id()).add("name", person.name())
                .add("given_name", person.givenName()).add("family_name", person.familyName());
    }

    private static JsonObjectBuilder organization(Organization organization) {
        return Json.createObjectBuilder().add("id", organization.id()).add("name", organization.name())
                .add("other_names", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("name", organization.acronym()).add("note", "ACRONYM")));
    }

    private static JsonObjectBuilder place(Place place) {
        return Json.createObjectBuilder().add("id", place.id()).add("name", place.name());
    }

    private static JsonArray memberships(Cast cast) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        int organizations = cast.organizations.size();
        listed(cast.people.size()).filter(i -> Cast.isListed(i % organizations)).forEach(i -> list.add(
                Json.createObjectBuilder().add("person_id", cast.people.get(i).id())
                        .add("organization_id", cast.organizations.get(i % organizations).id())
                        .add("role", "member").add("start_date", "2015")));
        return list.build();
    }
}
