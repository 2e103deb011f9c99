package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.newsgraph.ingest.parse.Block.Kind;

/** Splits one group of lines, which no blank line divides, into blocks. */
final class BlockSplitter {
    private final List<Line> lines;
    private final ListMarker markers;
    private final BrokenWords broken;
    private final Layout layout;
    private final boolean paragraphPerLine;
    private final boolean speakers;
    private final boolean answers;
    private final List<Block> blocks = new ArrayList<>();

    private BlockSplitter(List<Line> lines, ListMarker markers, BrokenWords broken, boolean opens) {
        this.lines = lines;
        this.markers = markers;
        this.broken = broken;
        this.layout = new Layout(lines, opens);
        this.paragraphPerLine = layout.hasParagraphPerLine();
        this.speakers = Label.isSpeaker(lines.get(0).text());
        this.answers = lines.get(0).text().startsWith("Q. ");
    }

    static List<Block> split(List<List<Line>> groups) {
        ListMarker markers = new ListMarker(groups);
        BrokenWords broken = new BrokenWords(groups);
        List<Block> blocks = split(groups, markers, broken);
        if (!markers.hasLoneDash(blocks)) {
            return blocks;
        }
        markers.dropDashes();
        return split(groups, markers, broken);
    }

    private static List<Block> split(List<List<Line>> groups, ListMarker markers, BrokenWords broken) {
        List<Block> blocks = new ArrayList<>();
        boolean opens = true;
        for (List<Line> group : groups) {
            blocks.addAll(new BlockSplitter(group, markers, broken, opens).split());
            opens = opens && ReleaseLabel.count(blocks) == blocks.size();
        }
        return blocks;
    }

    private List<Block> split() {
        int next = 0;
        while (next < lines.size()) {
            next = take(next);
        }
        return blocks;
    }

    /** Adds the block that starts here and returns the index of the line after it. */
    private int take(int start) {
        String line = text(start);
        if (Markdown.isEscaped(line)) {
            return takeEscaped(start, Kind.TEXT, 1);
        }
        if (Markdown.isItem(line)) {
            return takeEscaped(start, Kind.LIST_ITEM, 2);
        }
        if (Markdown.isQuote(line)) {
            return takeQuote(start);
        }
        if (Markdown.headingLevel(line) > 0) {
            return takeHeading(start);
        }
        if (isUnderlined(start)) {
            return takeUnderlined(start);
        }
        if (Markdown.isRule(line)) {
            return add(Kind.TEXT, start, start + 1);
        }
        return opensItem(start) ? takeItem(start) : takeText(start);
    }

    private int takeEscaped(int start, Kind kind, int words) {
        String line = text(start);
        blocks.add(new Block(kind, line.substring(words), line, 0, offset(start)));
        return start + 1;
    }

    private int takeQuote(int start) {
        StringJoiner source = new StringJoiner("\n");
        LineJoiner words = new LineJoiner(broken);
        int i = start;
        boolean bare;
        do {
            String unquoted = Markdown.unquoted(text(i));
            source.add(text(i));
            words.add(unquoted);
            bare = unquoted.isEmpty();
            i++;
            // A bare mark ends a paragraph of the quotation.
        } while (i < lines.size() && Markdown.isQuote(text(i))
                && (!bare || words.isEmpty() || Markdown.unquoted(text(i)).isEmpty()));
        if (words.isEmpty()) {
            return add(Kind.TEXT, start, i);
        }
        blocks.add(new Block(Kind.QUOTE, words.toString(), source.toString(), 0, offset(start)));
        return i;
    }

    private int takeHeading(int start) {
        String line = text(start);
        int level = Markdown.headingLevel(line);
        blocks.add(new Block(Kind.HEADING, Markdown.headingText(line, level), line, level, offset(start)));
        return start + 1;
    }

    private boolean isUnderlined(int i) {
        boolean alone = i == 0 || blocks.get(blocks.size() - 1).kind() == Kind.HEADING;
        return alone && i + 1 < lines.size() && Markdown.underlineLevel(text(i + 1)) > 0
                && HeadingRule.matches(text(i));
    }

    private int takeUnderlined(int start) {
        String underline = text(start + 1);
        blocks.add(new Block(Kind.HEADING, text(start), text(start) + "\n" + underline,
                Markdown.underlineLevel(underline), offset(start)));
        return start + 2;
    }

    private int takeItem(int start) {
        int i = start + 1;
        while (i < lines.size() && !isMarked(i) && !opensItem(i) && !paragraphPerLine && !endsList(i)) {
            i++;
        }
        return add(Kind.LIST_ITEM, start, i);
    }

    private int takeText(int start) {
        if (layout.isTable() && (start > 0 || layout.opensWithColumns() || layout.isList())) {
            return add(Kind.TEXT, start, start + 1);
        }
        if (standsAlone(start)) {
            String bold = Markdown.bold(text(start));
            if (HeadingRule.matches(bold)) {
                blocks.add(new Block(Kind.LINE, bold, text(start), 0, offset(start)));
                return start + 1;
            }
            return add(Kind.LINE, start, start + 1);
        }
        int i = start + 1;
        while (i < lines.size() && !isMarked(i) && !opensParagraph(i)) {
            i++;
        }
        return add(Kind.TEXT, start, i);
    }

    private boolean standsAlone(int i) {
        if (lines.size() == 1 || paragraphPerLine) {
            return true;
        }
        boolean titleAboveByline = i == 0 && BylineRule.matches(text(1)) && HeadingRule.matches(text(0));
        boolean byline = i <= 1 && BylineRule.matches(text(i))
                && (i + 1 == lines.size() || !Letters.startsLowerCase(text(i + 1)));
        // "9.02pm GMT" above what is reported live.
        boolean time = i == 0 && Calendar.isDateInWords(text(0)) && !Letters.startsLowerCase(text(1));
        return titleAboveByline || time || byline && (i == 0 || blocks.get(0).kind() == Kind.LINE)
                || i == 0 && (layout.opensWithHeading() || opensList(1) && HeadingRule.matches(text(0)));
    }

    private boolean opensParagraph(int i) {
        return opensItem(i) && (goesBeforeList(text(i - 1)) || opensList(i)) || layout.opensByIndent(i)
                || speakers && Label.isSpeaker(text(i)) || answers && text(i).startsWith("A. ");
    }

    private boolean opensList(int i) {
        return i + 1 < lines.size() && opensItem(i) && opensItem(i + 1);
    }

    /** In the middle of hard-wrapped text one dash at the start of a line is a dash. */
    private static boolean goesBeforeList(String line) {
        return line.endsWith(":") || Letters.endsSentence(line);
    }

    private boolean endsList(int i) {
        return lines.get(i).indent() == 0 && Letters.endsSentence(text(i - 1)) && !Letters.startsLowerCase(text(i));
    }

    private boolean isMarked(int i) {
        return Markdown.isEscaped(text(i)) || Markdown.isItem(text(i)) || Markdown.isQuote(text(i))
                || Markdown.isRule(text(i))
                || Markdown.headingLevel(text(i)) > 0;
    }

    private boolean opensItem(int i) {
        return markers.opensItem(text(i));
    }

    private int add(Kind kind, int start, int end) {
        LineJoiner joined = new LineJoiner(broken);
        lines.subList(start, end).forEach(line -> joined.add(line.text()));
        blocks.add(new Block(kind, joined.toString(), joined.source(), 0, offset(start)));
        return end;
    }

    private String text(int i) {
        return lines.get(i).text();
    }

    private int offset(int i) {
        return lines.get(i).offset();
    }
}
