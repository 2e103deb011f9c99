package org.newsgraph.ingest.parse;

import java.util.BitSet;
import java.util.List;

/**
 * The marks that open a list item. "1." opens one only if another line has the number before or after it: "1. FC Union"
 * and "12. April" open sentences. So with a dash, which may as well stand in a sentence: it takes two items.
 */
final class ListMarker {
    private static final String BULLETS = "-*+\u2022\u2023\u25E6\u25AA\u25AB\u25CF\u25CB\u25A0\u25A1\u00B7\u2219\u2043";
    private static final int MOST_DIGITS = 3;

    private final BitSet numbers = new BitSet();
    private int dashes;

    ListMarker(List<List<Line>> groups) {
        for (List<Line> group : groups) {
            for (Line line : group) {
                dashes += isDash(line.text()) ? 1 : 0;
                int number = number(line.text());
                if (number >= 0) {
                    numbers.set(number);
                }
            }
        }
    }

    /**
     * Whether the only item that a dash opened was one for the sake of a dash in running text.
     *
     * @param blocks
     *        what was split by these marks
     */
    boolean hasLoneDash(List<Block> blocks) {
        return dashes > 1 && blocks.stream()
                .filter(block -> block.kind() == Block.Kind.LIST_ITEM && isDash(block.text())).count() == 1;
    }

    void dropDashes() {
        dashes = 0;
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
