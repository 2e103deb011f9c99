package org.newsgraph.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Who wrote an article, for formats that name each writer apart. */
public final class Byline {
    /** Written as names are, or all in capitals, but not first so and then so: "JON EK Meridian Writers" is more than a name. */
    private static final String WORD = "(?:\\p{Lu}[\\p{L}'\u2019-]*\\p{Ll}[\\p{L}'\u2019-]*|\\p{Lu}\\.?(?:-?\\p{Lu}\\.)*)";
    private static final String PARTICLES = "(?: (?:d[aeiou]|de[lnr]|das|dos|della|la|le|van|von|bin|al|el|te[nr]|zu|y))*";
    private static final String NAME = "(?:" + WORD + "(?:" + PARTICLES + " " + WORD + "){1,3}"
            + "|\\p{Lu}[\\p{Lu}.'\u2019-]*(?: \\p{Lu}[\\p{Lu}.'\u2019-]+){1,3})";
    private static final String NO_PERSON = "(?i:desk|staff|writers?|wire|news|agenc(?:y|ies)|team|reporters?|editors?|correspondents?|press|bureau|times|post|service)";
    /** A list has an "and" in it: behind a comma alone stands what somebody is. */
    private static final Pattern NAMES = Pattern
            .compile("(?:(?:By|BY|by) )?(" + NAME + "(?:(?:, " + NAME + ")*,? (?:and|AND|&) "
                    + NAME + ")?)(?:,? (?:in|IN|at|for|FOR) .*)?");
    private static final Pattern BETWEEN = Pattern.compile(",? (?:and|AND|&) |, ");
    private static final Pattern SAYS_BY = Pattern.compile("(?i)by .*");

    private Byline() {
    }

    /** The people in it, in their order; none if it cannot be told who is one. */
    public static List<String> names(String byline) {
        Matcher whole = NAMES.matcher(byline);
        List<String> names = whole.matches() ? List.of(BETWEEN.split(whole.group(1))) : List.of();
        return names.stream().flatMap(name -> Stream.of(name.split(" "))).anyMatch(word -> word.matches(NO_PERSON))
                ? List.of()
                : names;
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
