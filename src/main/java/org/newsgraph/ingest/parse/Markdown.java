package org.newsgraph.ingest.parse;

/** The marks of Markdown that a plain text may use: '#' headings, underlined headings, rules, '>' quotations, a backslash. */
final class Markdown {
    private static final int DEEPEST = 6;
    private static final int LONGEST_HEADING = 250;
    private static final int SHORTEST_RULE = 3;
    private static final int BOLD = 2;

    private Markdown() {
    }

    /** The level of a '#' heading, 0 if the line is none. */
    static int headingLevel(String line) {
        int level = 0;
        while (level < line.length() && level <= DEEPEST && line.charAt(level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level <= DEEPEST && line.length() > level && line.charAt(level) == ' '
                && line.length() <= LONGEST_HEADING;
        return heading && !headingText(line, level).isEmpty() ? level : 0;
    }

    /** The words of a '#' heading, without the '#' before and after them. */
    static String headingText(String line, int level) {
        int end = line.length();
        while (end > level && line.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end < line.length() && end > level && line.charAt(end - 1) == ' ';
        return line.substring(level, closed ? end : line.length()).strip();
    }

    /** The level that a line under a heading gives to it, 0 if it is no underline. */
    static int underlineLevel(String line) {
        if (line.length() < SHORTEST_RULE || !line.chars().allMatch(c -> c == line.charAt(0))) {
            return 0;
        }
        return line.charAt(0) == '=' ? 1 : line.charAt(0) == '-' ? 2 : 0;
    }

    /** What stands between the two marks of a line that is bold as a whole; the line itself if it is not. */
    static String bold(String line) {
        int end = line.length() - BOLD;
        boolean bold = end > BOLD && (line.startsWith("**") && line.endsWith("**")
                || line.startsWith("__") && line.endsWith("__"));
        String inner = bold ? line.substring(BOLD, end).strip() : line;
        return inner.contains("**") || inner.contains("__") ? line : inner;
    }

    /** A line of marks alone, such as "* * *". */
    static boolean isRule(String line) {
        return line.length() >= SHORTEST_RULE
                && line.chars().allMatch(c -> " -*_=~#+\u2013\u2014\u2022\u00B7".indexOf(c) >= 0);
    }

    /** A backslash makes a paragraph of the line, whatever it looks like. */
    static boolean isEscaped(String line) {
        return line.length() > 1 && line.charAt(0) == '\\' && line.charAt(1) != ' ';
    }

    /** A backslash apart from the words makes an item of the line, whatever it looks like. */
    static boolean isItem(String line) {
        return line.length() > 2 && line.startsWith("\\ ");
    }

    /** ">5,000 dead" is no quotation. */
    static boolean isQuote(String line) {
        return line.startsWith(">") && (line.length() == 1 || !Character.isDigit(line.charAt(1)));
    }

    static String unquoted(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
            start++;
        }
        return line.substring(start);
    }
}
