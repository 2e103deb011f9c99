package org.newsgraph.ingest.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words a hyphen at the end of a line has only broken: "inter-" above "national", if the text has "international"
 * somewhere whole and "inter-national" nowhere, or if what follows is an ending that is no word. All others may be
 * compounds and keep their hyphen.
 */
final class BrokenWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[-\u2010][\\p{L}\\p{M}]++)*+");
    private static final Set<String> ENDINGS = Set.of("tion", "tions", "tional", "tioned", "tioning", "sion", "sions",
            "sional", "ment", "ments", "ness", "ity", "ities", "tive", "tives", "tively", "sive", "sively", "tial",
            "tially", "cial", "cially", "cian", "cians", "cious", "tious", "ously", "ical", "ically", "ance", "ances",
            "ence", "ences", "ency", "encies", "ible", "ibly", "ably", "ture", "tures", "ular", "ized", "izing",
            "ization", "ised", "ising", "isation", "ing", "ings", "ers");
    /** "re-sign" is the contrary of "resign". */
    private static final Pattern TWO_MEANINGS = Pattern
            .compile("re[-\u2010](?:sign|cover|creat|form|sent|lay|mark|press"
                    + "|sort|strain|sound|treat|act|lease|serve|solve|turn|collect|dress|count|place|pose|search|store)\\p{L}*");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final Set<String> whole = new HashSet<>();

    BrokenWords(List<List<Line>> groups) {
        boolean any = groups.stream().flatMap(List::stream).anyMatch(line -> LineJoiner.endsInHyphen(line.text()));
        if (any) {
            groups.forEach(group -> group.forEach(line -> add(line.text())));
        }
    }

    private void add(String line) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            whole.add(lower(words.group()));
        }
    }

    /**
     * @param above
     *        the text up to the hyphen at the end of its line, and with it
     */
    boolean breaks(CharSequence above, String below) {
        int end = above.length() - 1;
        int start = end;
        // However long a chain of hyphens is, its words are looked at once.
        while (start > 0 && end - start <= LONGEST && isOfWord(above.charAt(start - 1))) {
            start--;
        }
        int next = 0;
        while (next < below.length() && next <= LONGEST && isOfWord(below.charAt(next))) {
            next++;
        }
        String first = lower(above.subSequence(start, end).toString());
        String second = below.substring(0, next);
        if (first.length() < SHORTEST || first.length() > LONGEST || second.length() < SHORTEST
                || !second.equals(lower(second))
                || first.indexOf('-') >= 0 || second.indexOf('-') >= 0) {
            return false;
        }
        String compound = first + "-" + second;
        return !whole.contains(compound) && !TWO_MEANINGS.matcher(compound).matches()
                && (whole.contains(first + second) || ENDINGS.contains(second));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '-'
                || c == '\u2010' || c == '\'' || c == '\u2019';
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    }
}
