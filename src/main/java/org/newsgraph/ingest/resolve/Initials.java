package org.newsgraph.ingest.resolve;

import java.util.Set;

import org.newsgraph.text.NameKey;

/** Which initials abbreviate which name. */
final class Initials {
    static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la",
            "der", "und", "at");
    private static final int LONGEST = 12;

    private Initials() {
    }

    /** The initials of a name of two words and more, with and without its small words; none for a single word. */
    static Set<String> spelledBy(String nameKey) {
        StringBuilder all = new StringBuilder();
        StringBuilder weighty = new StringBuilder();
        for (String word : nameKey.split(" ")) {
            if (!word.isEmpty()) {
                all.appendCodePoint(word.codePointAt(0));
                weighty.append(SMALL.contains(word) ? "" : Character.toString(word.codePointAt(0)));
            }
        }
        return weighty.length() < 2
                ? Set.of()
                : all.compareTo(weighty) == 0 ? Set.of(all.toString()) : Set.of(all.toString(), weighty.toString());
    }

    /** Whether a word with capitals has its letters from the name, in order and from its first: "INTERPOL", "DAX". */
    static boolean abbreviate(String initials, String name) {
        String wanted = NameKey.of(initials).replace(" ", "");
        String key = NameKey.of(name);
        if (wanted.length() < 2 || wanted.length() > LONGEST || wanted.length() * 2 > key.length() + 1) {
            return false;
        }
        if (spelledBy(key).contains(wanted)) {
            return true;
        }
        boolean capitals = initials.codePoints().filter(Character::isUpperCase).count() * 2 > wanted.length();
        return capitals && key.indexOf(' ') > 0 && isDrawnFrom(wanted, key);
    }

    private static boolean isDrawnFrom(String wanted, String key) {
        int at = 0;
        for (int letter = 0; letter < wanted.length(); letter++) {
            at = key.indexOf(wanted.charAt(letter), at);
            if (at < 0 || letter == 0 && at > 0) {
                return false;
            }
            at++;
        }
        return true;
    }
}
