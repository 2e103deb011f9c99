package org.newsgraph.ingest.parse;

import java.util.BitSet;
import java.util.List;

/**
 * The marks that open a list item. "1." opens one only if another line has the number before or after it: "1. FC Union"
 * and "12. April" open sentences. So with a dash, which may as well stand in a sentence: it takes two.
 */
final class ListMarker {
    private static final String BULLETS = "-*+\u2022\u2023\u25E6\u25AA\u25AB\u25CF\u25CB\u25A0\u25A1\u00B7\u2219\u2043";
    private static final int MOST_DIGITS = 3;

    private final BitSet numbers = new BitSet();
    private int dashes;

    ListMarker(List<List<Line>> groups) {
        for (List<Line> group : groups) {
            for (int at = 0; at < group.size(); at++) {
                dashes += isDash(group.get(at).text()) && standsFree(group, at) ? 1 : 0;
                int number = number(group.get(at).text());
                if (number >= 0) {
                    numbers.set(number);
                }
            }
        }
    }

    /** In the middle of wrapped text a dash at the start of a line is a dash, and joined to the words around it. */
    private static boolean standsFree(List<Line> group, int at) {
        String before = at == 0 ? ":" : group.get(at - 1).text();
        return before.endsWith(":") || Letters.endsSentence(before) || isPoint(before)
                || at + 1 < group.size() && isPoint(group.get(at + 1).text());
    }

    private static boolean isPoint(String line) {
        return isBullet(line) || isDash(line);
    }

    boolean opensItem(String line) {
        if (isBullet(line) || dashes > 1 && isDash(line)) {
            return true;
        }
        int number = number(line);
        return number >= 0 && (line.charAt(digits(line)) == ')' || numbers.get(number + 1)
                || number > 0 && numbers.get(number - 1));
    }

    /** Whether the line has the form of a list item, whatever the other lines say. */
    static boolean isMarked(String line) {
        return isBullet(line) || number(line) >= 0;
    }

    /** Whether the line opens a list item in some text. */
    static boolean mayOpenItem(String line) {
        return isMarked(line) || isDash(line);
    }

    private static boolean isBullet(String line) {
        return line.length() > 2 && BULLETS.indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    }

    private static boolean isDash(String line) {
        return line.length() > 2 && (line.charAt(0) == '\u2013' || line.charAt(0) == '\u2014') && line.charAt(1) == ' ';
    }

    private static int number(String line) {
        int digits = digits(line);
        boolean marked = digits > 0 && digits <= MOST_DIGITS && line.length() > digits + 2
                && ".)".indexOf(line.charAt(digits)) >= 0 && line.charAt(digits + 1) == ' ';
        return marked ? Integer.parseInt(line.substring(0, digits)) : -1;
    }

    private static int digits(String line) {
        int digits = 0;
        while (digits < line.length() && digits <= MOST_DIGITS && Calendar.isAsciiDigit(line.charAt(digits))) {
            digits++;
        }
        return digits;
    }
}
