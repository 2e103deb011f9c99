package org.newsgraph.ingest.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A word right before the name of a place that makes another place of it, though it is no part of the mention: "mainland
 * Australia" is not all of it, "Little Italy" is no country.
 */
public final class PlaceFront {
    private static final int REACH = 20;
    private static final Set<String> PARTS = Set.of("mainland", "metropolitan", "continental");
    private static final Set<String> NAMING = Set.of("Little", "Old", "New", "Greater", "Upper", "Lower", "Inner",
            "Outer", "Port", "Fort", "Mount", "Lake", "Cape", "North", "South", "East", "West");

    private PlaceFront() {
    }

    /** The word, if there is one before the mention that starts here. */
    public static Optional<String> before(String text, int start, EntityKind kind) {
        int end = start - 1;
        if (kind != EntityKind.PLACE || end < 1 || text.charAt(end) != ' ') {
            return Optional.empty();
        }
        String word = wordBefore(text, end);
        boolean front = PARTS.contains(word.toLowerCase(Locale.ROOT))
                || NAMING.contains(word) && isRunning(wordBefore(text, Math.max(0, end - word.length() - 1)));
        return front ? Optional.of(word) : Optional.empty();
    }

    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < REACH && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    /** At the start of a sentence and among the capitals of a headline the word is an adjective like any other. */
    private static boolean isRunning(String before) {
        return !before.isEmpty() && Character.isLowerCase(before.codePointAt(0))
                && before.codePoints().allMatch(Character::isLetter);
    }
}
