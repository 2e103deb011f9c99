package org.newsgraph.ingest.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A word right before the name of a place that makes another place of it, though it is no part of the mention: "mainland
 * Australia" is not all of it, "Little Italy" is no country.
 */
public final class PlaceFront {
    private static final Pattern BEFORE = Pattern.compile("(?:(?<!\\S)(\\S+) )?([\\p{L}-]+) $");
    private static final int REACH = 60;
    private static final Set<String> PARTS = Set.of("mainland", "metropolitan", "continental");
    private static final Set<String> NAMING = Set.of("Little", "Old", "New", "Greater", "Upper", "Lower", "Inner",
            "Outer", "Port", "Fort", "Mount", "Lake", "Cape", "North", "South", "East", "West");

    private PlaceFront() {
    }

    /** The word, if there is one before the mention that starts here. */
    public static Optional<String> before(String text, int start, EntityKind kind) {
        Matcher words = BEFORE.matcher(text.substring(Math.max(0, start - REACH), start));
        if (kind != EntityKind.PLACE || !words.find()) {
            return Optional.empty();
        }
        String word = words.group(2);
        return PARTS.contains(word.toLowerCase(Locale.ROOT)) || NAMING.contains(word) && isRunning(words.group(1))
                ? Optional.of(word)
                : Optional.empty();
    }

    /** At the start of a sentence and among the capitals of a headline the word is an adjective like any other. */
    private static boolean isRunning(String before) {
        return before != null && Character.isLowerCase(before.codePointAt(0))
                && before.codePoints().allMatch(Character::isLetter);
    }
}
