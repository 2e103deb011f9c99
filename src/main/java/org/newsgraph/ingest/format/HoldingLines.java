package org.newsgraph.ingest.format;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that hold a text back wherever they stand: within a map or a table of its front matter, or where no front matter is
 * seen because its marks are missing, broken or of another tool. Only whole lines in exact words count, so that no
 * sentence does.
 */
final class HoldingLines {
    /** For an indentation that no line has. */
    static final int NOWHERE = Integer.MAX_VALUE;
    /** Rather few: whoever writes about front matter shows it further down. */
    private static final int FIRST_LINES = 30;
    private static final int LONGEST = 200;
    private static final String SAID = "[\"'*_`]*\\s*[:=]\\s*[\"'*_`]*\\s*(?:!!\\w+\\s+)?";
    private static final String YES = "(?:true|yes|on|y|1)";
    private static final String END = "[\"'*_`]*";
    private static final Pattern HOLDS = Pattern.compile("(?i)(?:"
            + "(?:is[ _-]?draft|draft|unpublished)" + SAID + YES
            + "|(?:is[ _-]?published|published?)" + SAID + "(?:false|no|off|n|0)"
            + "|(?:(?:post|pub)[ _-]?)?status" + SAID + "(?:draft|withheld|unpublished|pending|private"
            + "|scheduled|future|in[ _-]?review|cancell?ed|kill(?:ed)?|recalled|deleted))" + END);
    private static final Pattern EMBARGO = Pattern.compile("(?i)(?:embargo(?:ed)?(?:[ _-]?until)?" + SAID
            + "(?:" + YES + "|\\d[-\\d:T.Z+ ]*)|(?:(?:post|pub)[ _-]?)?status" + SAID + "embargoed)" + END);
    private static final Pattern BEFORE = Pattern.compile("\\A(?:<!--|#\\+|//|\\.\\.(?= )|[-*+>%?|\\s\"'_`])+");
    private static final Pattern BEHIND = Pattern.compile("(?:\\s+#.*|\\s*-->|[\\s;|]+)\\z");
    private static final Pattern WITHIN = Pattern.compile("[{},]");
    private static final Set<String> CODE = Set.of("```", "~~~");

    private HoldingLines() {
    }

    /**
     * Whether any line of a front matter says so.
     *
     * @param indentation
     *        of which lines are within something else, where an embargo is not read
     */
    static boolean areIn(String front, int indentation) {
        return front.lines().anyMatch(line -> hold(line, indentationOf(line) >= indentation));
    }

    private static int indentationOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether one of the first lines of a text says so. */
    static boolean areAtStartOf(String body) {
        return body.lines().limit(FIRST_LINES).takeWhile(line -> CODE.stream().noneMatch(line.strip()::startsWith))
                .anyMatch(line -> hold(line, true));
    }

    private static boolean hold(String line, boolean embargoed) {
        return WITHIN.splitAsStream(line).filter(part -> !part.isBlank() && part.length() <= LONGEST)
                .map(HoldingLines::bare)
                .anyMatch(said -> HOLDS.matcher(said).matches() || embargoed && EMBARGO.matcher(said).matches());
    }

    private static String bare(String part) {
        return BEHIND.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("");
    }
}
