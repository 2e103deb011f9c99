package org.newsgraph.ingest.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;

/** Names of countries in keys, each country under one name, and the words of belonging that go with them. */
final class CountryNames {
    private static final int MOST_WORDS = 4;
    /** As many letters as a country and its people commonly share: "Norway", "Norwegian". */
    private static final int SHARED_LETTERS = 4;
    private static final Map<String, String> ONE_NAME = new HashMap<>();
    private static final Map<String, String> PEOPLES = Map.ofEntries(Map.entry("american", "us"),
            Map.entry("british", "uk"), Map.entry("english", "uk"), Map.entry("scottish", "uk"),
            Map.entry("welsh", "uk"), Map.entry("dutch", "netherlands"), Map.entry("french", "france"),
            Map.entry("swiss", "switzerland"), Map.entry("danish", "denmark"), Map.entry("polish", "poland"),
            Map.entry("spanish", "spain"), Map.entry("irish", "ireland"), Map.entry("filipino", "philippines"),
            Map.entry("philippine", "philippines"), Map.entry("burmese", "myanmar"), Map.entry("cypriot", "cyprus"),
            Map.entry("emirati", "united arab emirates"), Map.entry("thai", "thailand"));

    static {
        one("us", "usa", "united states", "united states of america", "america");
        one("uk", "united kingdom", "great britain", "britain", "england", "scotland", "wales");
        one("netherlands", "holland");
        one("myanmar", "burma");
        one("czechia", "czech republic");
        one("turkey", "turkiye");
        one("united arab emirates", "uae");
    }

    private CountryNames() {
    }

    private static void one(String name, String... others) {
        for (String other : others) {
            ONE_NAME.put(other, name);
        }
    }

    static boolean isCountry(String key) {
        return ONE_NAME.containsKey(key) || Lexicon.builtIn().lists(key, NameClass.COUNTRY);
    }

    /** The one name under which the country goes here. */
    static String canonical(String key) {
        return ONE_NAME.getOrDefault(key, key);
    }

    /** The countries whose names stand in these name keys. */
    static Set<String> in(Collection<String> keys) {
        Set<String> countries = new HashSet<>();
        keys.forEach(key -> addAll(key.split(" "), countries));
        return countries;
    }

    private static void addAll(String[] words, Set<String> countries) {
        for (int from = 0; from < words.length; from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
                run.append(to > from ? " " : "").append(words[to]);
                if (isCountry(run.toString())) {
                    countries.add(canonical(run.toString()));
                }
            }
        }
    }

    static boolean isPeople(String key) {
        return PEOPLES.containsKey(key) || Lexicon.builtIn().lists(key, NameClass.ADJECTIVE);
    }

    /** Whether a name's beginning says a country, and no more than that. */
    static boolean isQualifier(String key) {
        return isCountry(key) || isPeople(key);
    }

    /** Whether a word of belonging may go with the country. */
    static boolean isPeopleOf(String people, String country) {
        String named = PEOPLES.get(people);
        if (named != null) {
            return named.equals(country);
        }
        int letters = Math.min(SHARED_LETTERS, Math.min(people.length(), country.length()));
        return people.regionMatches(0, country, 0, letters);
    }
}
