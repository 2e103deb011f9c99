package org.newsgraph.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a name that spellings share: compatibility-normalised (NFKC), without accents, lower case, and every run
 * of what is neither letter nor digit one blank, except that points and apostrophes vanish ("U.N." is "un", "O'Neill"
 * is "oneill").
 */
public final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SILENT = Pattern.compile("[.'\u2019\u02BC\u00AD\u200B\u2060]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private NameKey() {
    }

    /** The key of a name; empty if the name has neither letter nor digit. */
    public static String of(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        String spaced = OTHER.matcher(SILENT.matcher(bare).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(spaced.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
