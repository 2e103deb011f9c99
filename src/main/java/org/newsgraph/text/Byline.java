package org.newsgraph.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Who wrote an article, for formats that name each writer apart. */
public final class Byline {
    /** Written as names are, or all in capitals, but not first so and then so: "JON EK Meridian Writers" is more than a name. */
    private static final String WORD = "(?:\\p{Lu}[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}'\u2019-]*+\\p{Ll}[\\p{L}'\u2019-]*+"
            + "|\\p{Lu}\\.?(?:-?\\p{Lu}\\.){0,5}+)";
    private static final String PARTICLES = "(?: (?:d[aeiou]|de[lnr]|das|dos|della|la|le|van|von|bin|al|el|te[nr]|zu|y)){0,4}";
    private static final Pattern NAME = Pattern.compile(WORD + "(?:" + PARTICLES + " " + WORD + "){1,3}"
            + "|\\p{Lu}[\\p{Lu}.'\u2019-]*+(?: \\p{Lu}[\\p{Lu}.'\u2019-]++){1,3}");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i)desk|staff|writers?|wire|news|agenc(?:y|ies)|team|reporters?|editors?|correspondents?|press|bureau|times|post|service");
    private static final Pattern BY = Pattern.compile("^(?:By|BY|by) ");
    private static final Pattern WHERE = Pattern.compile(",? (?:in|IN|at|AT|for|FOR) ");
    private static final Pattern AND = Pattern.compile(",? (?:and|AND|&) ");
    private static final Pattern SAYS_BY = Pattern.compile("(?i)by .*");

    private Byline() {
    }

    /** The people in it, in their order; none if it cannot be told who is one. */
    public static List<String> names(String byline) {
        String people = WHERE.split(BY.matcher(byline).replaceFirst(""), 2)[0];
        String[] beforeLast = AND.split(people, -1);
        List<String> names = switch (beforeLast.length) {
            case 1 -> List.of(people);
            // A list has an "and" in it: behind a comma alone stands what somebody is.
            case 2 -> Stream.concat(Stream.of(beforeLast[0].split(", ", -1)), Stream.of(beforeLast[1])).toList();
            default -> List.of();
        };
        return names.stream().allMatch(Byline::isPerson) ? names : List.of();
    }

    private static boolean isPerson(String name) {
        return NAME.matcher(name).matches()
                && Stream.of(name.split(" ")).noneMatch(word -> NO_PERSON.matcher(word).matches());
    }

    /** As a newspaper prints these names; null if there are none. */
    public static @Nullable String of(List<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        int last = names.size() - 1;
        String all = last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        return SAYS_BY.matcher(all).matches() ? all : "By " + all;
    }
}
