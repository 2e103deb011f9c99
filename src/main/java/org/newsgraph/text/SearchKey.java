package org.newsgraph.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What a name is looked for by: its {@link NameKey}, and of letters that have no accent to lose the plain ones that people type
 * for them, so that "Lodz" finds "Łódź". Signs that vanish leave no blanks. Linking does not go by it: two names of one search key may well be two names. The
 * database computes the same in {@code search_key}, from name keys; a test holds the two together.
 */
public final class SearchKey {
    private static final String LETTERS = "đðɖłøħŧıŋɓɗƙƴɛɔə";
    private static final String PLAIN = "dddlohtinbdkyeoa";
    private static final String VANISHING = "\u02B9\u02BA\u02BB\u02BE\u02BF";
    private static final Map<Character, String> FOLDED = new HashMap<>(
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'þ', "th"));

    static {
        for (int letter = 0; letter < LETTERS.length(); letter++) {
            FOLDED.put(LETTERS.charAt(letter), String.valueOf(PLAIN.charAt(letter)));
        }
        VANISHING.chars().forEach(sign -> FOLDED.put((char) sign, ""));
    }

    private SearchKey() {
    }

    /** The search key of a name; empty if the name has neither letter nor digit. */
    public static String of(String name) {
        return plain(NameKey.of(name)).replaceAll(" {2,}", " ").strip();
    }

    /** A text in lower case with plain letters for those that have no accent to lose. */
    public static String plain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            String plain = letter < 0x80 ? null : FOLDED.get(letter);
            if (plain == null) {
                folded.append(letter);
            } else {
                folded.append(plain);
            }
        }
        return folded.toString();
    }
}
