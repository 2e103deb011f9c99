package org.newsgraph.text;

import org.jspecify.annotations.Nullable;

/** A place, a date and an agency, as printed before the first words of a report. */
public final class Dateline {
    /** What may stand between it and these words. */
    public static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private Dateline() {
    }

    /** Without the dash that led over to the text, where its sender has cut it off behind that; null if nothing is left. */
    public static @Nullable String bare(@Nullable String dateline) {
        if (dateline == null) {
            return null;
        }
        int end = dateline.length();
        while (end > 0 && (Chars.isBlank(dateline.charAt(end - 1)) || isDash(dateline.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? null : dateline.substring(0, end).strip();
    }

    /** The Associated Press sets a low line. */
    private static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0 || c == '_';
    }
}
