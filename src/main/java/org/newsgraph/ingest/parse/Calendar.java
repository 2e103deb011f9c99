package org.newsgraph.ingest.parse;

import java.util.Locale;
import java.util.Set;

/** The English words of dates, as datelines and lines with nothing but a date use them. */
final class Calendar {
    private static final Set<String> MONTHS = Set.of("january", "jan", "february", "feb", "march", "mar", "april",
            "apr", "may", "june", "jun", "july", "jul", "august", "aug", "september", "sept", "sep", "october", "oct",
            "november", "nov", "december", "dec");
    private static final Set<String> WEEKDAYS = Set.of("monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed",
            "thursday", "thu", "thurs", "friday", "fri", "saturday", "sat", "sunday", "sun");
    private static final Set<String> COMPANIONS = Set.of("gmt", "utc", "est", "edt", "et", "bst", "cet", "cest", "am",
            "pm", "at", "on", "of", "updated", "published", "posted");

    private Calendar() {
    }

    static boolean isMonth(String word) {
        return MONTHS.contains(bare(word));
    }

    static boolean isMonthOrWeekday(String word) {
        return isMonth(word) || WEEKDAYS.contains(bare(word));
    }

    /** Whether the text is a date or a time and nothing else. */
    static boolean isDate(String text) {
        boolean digits = false;
        for (String word : text.split(" ")) {
            boolean number = !word.isEmpty() && isAsciiDigit(word.charAt(0));
            if (!number && !isMonthOrWeekday(word) && !COMPANIONS.contains(bare(word))) {
                return false;
            }
            digits |= number;
        }
        return digits;
    }

    /** The same, but no number alone, which may be of anything. */
    static boolean isDateInWords(String text) {
        return isDate(text) && text.chars().anyMatch(c -> c == ':' || Character.isLetter(c));
    }

    static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ".,:;".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
