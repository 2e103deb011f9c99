package org.newsgraph.ingest.parse;

import java.util.List;
import java.util.regex.Pattern;

import org.newsgraph.text.WideScript;

/**
 * How the lines of a group, which no blank line divides, make paragraphs.
 * <p>
 * Hard-wrapped lines are cut at a width, so they rarely end where a sentence does. A group has one paragraph per line if
 * its longest line has at least 200 columns and at least half of its lines end a sentence, or if three or more lines, the
 * longest of at least 100 columns, all end one. Lines that look like headings do not count. Ideographs are two columns.
 */
final class Layout {
    private static final int UNWRAPPED = 200;
    private static final int LONG = 100;
    private static final int PROSE = 50;
    private static final int ROW = 3;
    private static final int SHORT_WORD = 3;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)[+-]?\\d[\\d.,:%\u2013-]*(?!\\S)");

    private final List<Line> lines;
    private final int leastIndent;
    private final boolean list;
    private final boolean table;

    /**
     * @param opens
     *        whether the text begins with these lines
     */
    Layout(List<Line> lines, boolean opens) {
        this.lines = lines;
        this.leastIndent = lines.stream().mapToInt(Line::indent).min().orElse(0);
        boolean rows = lines.size() > 1 && hasRows();
        this.list = !rows && !opens && hasItems();
        this.table = rows || list;
    }

    boolean hasParagraphPerLine() {
        if (lines.size() < 2) {
            return false;
        }
        if (table) {
            return true;
        }
        int longest = 0;
        int counted = 0;
        int sentences = 0;
        for (Line line : lines) {
            longest = Math.max(longest, width(line));
            boolean ends = Letters.endsSentence(line.text());
            counted += ends || !HeadingRule.matches(line.text()) ? 1 : 0;
            sentences += ends ? 1 : 0;
        }
        return longest >= UNWRAPPED && 2 * sentences >= counted
                || longest >= LONG && sentences >= 3 && sentences == counted;
    }

    /**
     * Lines of results or figures: at least two, and at least half of all, have three numbers in them, are scores, or stand
     * between bars.
     */
    private boolean hasRows() {
        long rows = lines.stream().map(Line::text)
                .filter(line -> isFigures(line) || isBarred(line) || Furniture.isScore(line)).count();
        return rows >= 2 && 2 * rows >= lines.size()
                && lines.stream().noneMatch(line -> Letters.endsSentence(line.text()));
    }

    /**
     * Short lines that each begin with a capital or a number, of which none ends a sentence, not even the last: what is
     * wrapped goes on in lower case somewhere, and ends. Not where a text begins, or beside a byline: there a title stands.
     */
    private boolean hasItems() {
        return lines.size() >= ROW && lines.stream().allMatch(line -> width(line) < PROSE && isItem(line.text()));
    }

    private static boolean isItem(String line) {
        int first = Letters.firstInside(line);
        boolean begins = Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first)
                || Character.getType(first) == Character.OTHER_NUMBER;
        return begins && !ListMarker.isMarked(line) && !Letters.endsSentence(line) && !Furniture.is(line);
    }

    private static boolean isFigures(String line) {
        return NUMBER.matcher(line).results().limit(ROW).count() == ROW;
    }

    private static boolean isBarred(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }

    /** Whether each line is a row of a table or an item of a list without marks. */
    boolean isTable() {
        return table;
    }

    boolean isList() {
        return list;
    }

    /**
     * Whether the first line names the columns of the figures below ("Pos Team P W D L Pts"), and is no heading: it has as
     * many words as the row, none of them small, and several that are hardly more than a letter.
     */
    boolean opensWithColumns() {
        if (lines.size() < 2 || !isFigures(lines.get(1).text())) {
            return false;
        }
        List<String> words = List.of(lines.get(0).text().split(" "));
        return words.size() == lines.get(1).text().split(" ").length
                && words.stream().noneMatch(Letters::startsLowerCase)
                && words.stream().filter(word -> word.length() <= SHORT_WORD).count() >= 2;
    }

    /**
     * Whether the first line is a heading right above its paragraph. Only if it looks like one and is at most half as long
     * as a later line of what is surely prose: had the lines been wrapped, the first would be full.
     */
    boolean opensWithHeading() {
        if (lines.size() < 2 || !HeadingRule.matches(lines.get(0).text())
                || Letters.startsLowerCase(lines.get(1).text())) {
            return false;
        }
        int longest = lines.stream().skip(1).mapToInt(Layout::width).max().orElse(0);
        return longest >= PROSE && 2 * width(lines.get(0)) <= longest
                && Letters.endsSentence(lines.get(lines.size() - 1).text());
    }

    /** An indented line after the end of a sentence opens a paragraph, unless all lines are indented. */
    boolean opensByIndent(int index) {
        return lines.get(index).indent() >= leastIndent + 2 && Letters.endsSentence(lines.get(index - 1).text());
    }

    private static int width(Line line) {
        String text = line.text();
        return text.length() >= UNWRAPPED
                ? text.length()
                : text.length() + (int) text.codePoints().filter(WideScript::has).count();
    }
}
