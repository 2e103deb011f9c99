package org.newsgraph.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Everybody and everything that the articles name. */
final class Cast {
    record Person(String id, String givenName, String familyName) {
        String name() {
            return givenName + " " + familyName;
        }
    }

    record Organization(String id, String name, String acronym) {
    }

    record Place(String id, String name) {
    }

    final List<Person> people;
    final List<Organization> organizations;
    final List<Place> places;
    private final Zipf personRanks;
    private final Zipf organizationRanks;
    private final Zipf placeRanks;

    /**
     * @param size
     *        number of people; half of them share their surname with another. There are a quarter as many organizations
     *        and an eighth as many places.
     */
    Cast(int size) {
        people = IntStream.range(0, size).mapToObj(Cast::person).toList();
        organizations = IntStream.range(0, size / 4 + 4).mapToObj(Cast::organization).toList();
        places = IntStream.range(0, size / 8 + 4).mapToObj(i -> new Place("place-" + i, Names.place(i))).toList();
        personRanks = new Zipf(people.size());
        organizationRanks = new Zipf(organizations.size());
        placeRanks = new Zipf(places.size());
    }

    private static Person person(int number) {
        return new Person("person-" + number, Names.given(number * 5 + number / 28), Names.surname(number * 3 / 4));
    }

    private static Organization organization(int number) {
        String name = Names.organization(number);
        StringBuilder acronym = new StringBuilder();
        for (String word : name.split(" ")) {
            acronym.append(word.charAt(0));
        }
        return new Organization("organization-" + number, name, acronym.toString());
    }

    /** Every fifth is in no directory: articles are the first that tell of it. */
    static boolean isListed(int number) {
        return number % 5 != 4;
    }

    List<Person> people(RandomGenerator random, int count) {
        return some(random, people, personRanks, count);
    }

    List<Organization> organizations(RandomGenerator random, int count) {
        return some(random, organizations, organizationRanks, count);
    }

    List<Place> places(RandomGenerator random, int count) {
        return some(random, places, placeRanks, count);
    }

    private static <T> List<T> some(RandomGenerator random, List<T> all, Zipf ranks, int count) {
        List<T> some = new ArrayList<>();
        while (some.size() < count) {
            T drawn = all.get(ranks.draw(random));
            if (!some.contains(drawn)) {
                some.add(drawn);
            }
        }
        return some;
    }
}
