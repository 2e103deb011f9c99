package org.newsgraph.ingest.parse;

import java.util.Set;

/**
 * A byline is a short line that starts with "By" and capitalised names: "By Ana Ruiz and J. P. Ortega, Staff Writers".
 * What follows a comma after a full name may be in lower case (", political editor"). It ends with no full stop but that
 * of an initial, and its first name is no day or month ("By Friday").
 */
final class BylineRule {
    private static final int LONGEST = 120;
    private static final int MOST_LOWER_CASE = 4;
    private static final Set<String> CONNECTORS = Set.of("and", "with", "for", "in", "of", "at", "de", "da", "do",
            "dos",
            "das", "di", "du", "del", "della", "la", "le", "el", "al", "bin", "ibn", "van", "von", "der", "den", "ter",
            "ten", "af", "av", "y", "e", "zu", "the");

    private BylineRule() {
    }

    static boolean matches(String line) {
        if (line.length() > LONGEST || !line.startsWith("By ") && !line.startsWith("BY ")) {
            return false;
        }
        String[] words = line.split(" ");
        return words.length > 1 && isName(words[1]) && !Calendar.isMonthOrWeekday(words[1]) && hasOnlyNames(words)
                && endsLikeName(words[words.length - 1]);
    }

    private static boolean hasOnlyNames(String[] words) {
        int lowerCase = 0;
        boolean afterComma = false;
        for (int i = 2; i < words.length; i++) {
            afterComma |= i > 2 && words[i - 1].endsWith(",");
            if (Letters.startsLowerCase(words[i]) && !CONNECTORS.contains(words[i]) && words[i].indexOf('@') < 0) {
                lowerCase++;
                if (!afterComma || lowerCase > MOST_LOWER_CASE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isName(String word) {
        int first = word.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static boolean endsLikeName(String word) {
        if (CONNECTORS.contains(word)) {
            return false;
        }
        if (word.endsWith(".")) {
            return word.length() == 2 || word.equals("Jr.") || word.equals("Sr.") || word.indexOf('.') == 1;
        }
        int last = word.codePointBefore(word.length());
        return Character.isLetterOrDigit(last) || Letters.isCloser(last)
                || Character.getType(last) == Character.NON_SPACING_MARK;
    }
}
