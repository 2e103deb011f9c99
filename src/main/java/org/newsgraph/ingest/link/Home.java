package org.newsgraph.ingest.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where something is at home, as far as names say it.
 *
 * @param countries
 *        the countries in the names
 * @param peoples
 *        words of belonging in the names, such as "australian"
 */
record Home(Set<String> countries, Set<String> peoples) {
    static final Home NONE = new Home(Set.of(), Set.of());

    static Home of(Collection<String> nameKeys) {
        Set<String> peoples = new HashSet<>();
        nameKeys.forEach(key -> peoples.addAll(List.of(key.split(" "))));
        peoples.removeIf(word -> !CountryNames.isPeople(word));
        return new Home(CountryNames.in(nameKeys), peoples);
    }

    boolean isNowhere() {
        return countries.isEmpty() && peoples.isEmpty();
    }

    boolean isIn(String country) {
        return countries.contains(country)
                || peoples.stream().anyMatch(people -> CountryNames.isPeopleOf(people, country));
    }

    boolean isOf(String people) {
        return peoples.contains(people)
                || countries.stream().anyMatch(country -> CountryNames.isPeopleOf(people, country));
    }
}
