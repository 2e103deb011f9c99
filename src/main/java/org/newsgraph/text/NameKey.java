package org.newsgraph.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a name that spellings share: compatibility-normalised (NFKC), without accents, lower case, and every run
 * of what is neither letter nor digit one blank, except that points and apostrophes vanish ("U.N." is "un", "O'Neill"
 * is "oneill"). Linear in the name.
 */
public final class NameKey {
    private static final String SILENT = ".'\u2019\u02BC\u00AD\u200B\u2060";

    private NameKey() {
    }

    /** The key of a name; empty if the name has neither letter nor digit. */
    public static String of(String name) {
        if (isPlain(name)) {
            return spaced(name).toLowerCase(Locale.ROOT);
        }
        String bare = spaced(Normalizer.normalize(name, Normalizer.Form.NFKD));
        return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether the sign vanishes from keys instead of parting words. */
    public static boolean isSilent(int codePoint) {
        return SILENT.indexOf(codePoint) >= 0;
    }

    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String spaced(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean parted = false;
        for (int at = 0; at < name.length();) {
            int codePoint = name.codePointAt(at);
            at += Character.charCount(codePoint);
            int type = Character.getType(codePoint);
            if (isSilent(codePoint) || type == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!isKept(codePoint, type)) {
                parted = true;
                continue;
            }
            if (parted && !key.isEmpty()) {
                key.append(' ');
            }
            parted = false;
            key.appendCodePoint(codePoint);
        }
        return key.toString();
    }

    private static boolean isKept(int codePoint, int type) {
        return Character.isLetter(codePoint) || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
