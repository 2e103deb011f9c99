package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the outermost pairs of quotation marks in a block: “ ”, „ “, « », ‹ ›, " and, around words that end in a stop or
 * comma, single ones. An apostrophe opens and closes nothing.
 */
final class QuoteMarks {
    private static final String DOUBLE = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";
    private static final String STOPS = ",.!?\u2026\u2014-";

    /** A single mark that is not closed by then is an apostrophe. */
    private static final int LONGEST_SINGLE = 2000;

    private final int block;
    private final String text;
    private final List<QuotedSpan> spans = new ArrayList<>();

    private QuoteMarks(int block, String text) {
        this.block = block;
        this.text = text;
    }

    /** The spans in order; the last may be open. */
    static List<QuotedSpan> in(int block, String text) {
        return new QuoteMarks(block, text).find();
    }

    private List<QuotedSpan> find() {
        int at = 0;
        while (at < text.length()) {
            int close = opens(at) ? close(at) : -1;
            if (close > at + 1) {
                boolean open = close == text.length();
                spans.add(new QuotedSpan(block, at + 1, close, open, false));
                at = close;
            }
            at++;
        }
        return spans;
    }

    private boolean opens(int at) {
        return isMark(text.charAt(at)) && startsWord(at);
    }

    private static boolean isMark(char sign) {
        return DOUBLE.indexOf(sign) >= 0 || isSingle(sign);
    }

    private static boolean isSingle(char sign) {
        return sign == '\'' || sign == '\u2018';
    }

    /** Nothing, a blank, a bracket or a dash before it, and something tight behind it. */
    private boolean startsWord(int at) {
        boolean free = at == 0 || Character.isWhitespace(text.charAt(at - 1))
                || "([{-\u2013\u2014:\u00A0".indexOf(text.charAt(at - 1)) >= 0;
        return free && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))
                && ",.;:!?)".indexOf(text.charAt(at + 1)) < 0;
    }

    /** The closing mark; the text's end if a double mark is never closed; -1 if a single one is not. */
    private int close(int opening) {
        String closing = closing(text.charAt(opening));
        boolean single = isSingle(text.charAt(opening));
        int depth = 0;
        int last = single ? Math.min(text.length(), opening + LONGEST_SINGLE) : text.length();
        for (int at = opening + 1; at < last; at++) {
            boolean closes = closing.indexOf(text.charAt(at)) >= 0 && !startsWord(at)
                    && (!single || endsSpeech(at));
            if (!closes && text.charAt(at) == text.charAt(opening) && startsWord(at)) {
                depth++;
            } else if (closes && depth-- == 0) {
                return at;
            }
        }
        return single ? -1 : text.length();
    }

    private static String closing(char opening) {
        return switch (opening) {
            case '"' -> "\"";
            case '\u201C' -> "\u201D\"";
            case '\u201E', '\u201F' -> "\u201C\u201D";
            case '\u00AB' -> "\u00BB";
            case '\u00BB' -> "\u00AB";
            case '\u2039' -> "\u203A";
            case '\u203A' -> "\u2039";
            case '\u201D' -> "\u201D";
            default -> "'\u2019";
        };
    }

    /** A single mark closes speech after a stop or comma, and only where no letter follows. */
    private boolean endsSpeech(int at) {
        boolean letter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return !letter && STOPS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
