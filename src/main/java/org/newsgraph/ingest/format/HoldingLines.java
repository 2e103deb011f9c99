package org.newsgraph.ingest.format;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that hold a text back wherever they stand: within a map or a table of its front matter, or where no front matter is
 * seen because its marks are missing, broken or of another tool. Only whole lines in exact words count, so that no
 * sentence does. A list of facts has such lines too ("Status: cancelled"): in a text, and in a part of front matter that may
 * be about something else, fewer words count.
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
    private static final String STATUS = "(?:(?:post|pub)[ _-]?)?status" + SAID;
    private static final Pattern DRAFT = Pattern
            .compile("(?i)(?:is[ _-]?draft|draft|unpublished)" + SAID + YES + END);
    private static final Pattern HOLDS = Pattern.compile("(?i)(?:"
            + "(?:is[ _-]?published|published?)" + SAID + "(?:false|no|off|n|0)"
            + "|" + STATUS + "(?:draft|withheld|unpublished|pending|private"
            + "|scheduled|future|in[ _-]?review|cancell?ed|kill(?:ed)?|recalled|deleted))" + END);
    private static final Pattern CERTAIN = Pattern.compile("(?i)(?:"
            + "(?:is[ _-]?draft|draft|unpublished)" + SAID + "(?:true|yes)"
            + "|(?:is[ _-]?published|published?)" + SAID + "false"
            + "|" + STATUS + "(?:draft|withheld|unpublished|embargoed))" + END);
    private static final Pattern EMBARGO = Pattern.compile("(?i)embargo(?:ed)?(?:[ _-]?until)?" + SAID
            + "(" + YES + "|\\d[-\\d:T.Z+ ]*)" + END);
    private static final Pattern EMBARGOED = Pattern.compile("(?i)" + STATUS + "embargoed" + END);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile("\\A(?:<!--|#\\+|//|\\.\\.(?= )|[-*+>%?|\\s\"'_`])+");
    private static final Pattern BEHIND = Pattern.compile("(?:\\s+#.*|\\s*-->|[\\s;|,]+)\\z");
    private static final Pattern WITHIN_BRACES = Pattern.compile("[{},]");
    private static final Pattern BEFORE_QUOTED_KEY = Pattern.compile(",(?=\\s*[\"'][\\w-]+[\"']\\s*:)");
    private static final Pattern KEY = Pattern.compile("([\\w-]+)[\"'*_`]*\\s*[:=].*");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\w-]*\\w");
    private static final Set<String> CODE = Set.of("```", "~~~");
    /** Parts of front matter that are about the article, and keys that only front matter has. */
    private static final Set<String> OF_ARTICLE = Set.of("params", "extra", "meta", "metadata", "page", "post",
            "article");
    private static final Set<String> OF_HEAD = Set.of("title", "headline", "slug", "layout", "permalink", "author",
            "byline", "tags", "categories", "lang", "uri");

    private HoldingLines() {
    }

    /**
     * Whether any line of a front matter says so.
     *
     * @param indentation
     *        of which lines are within something else, where an embargo is not read
     */
    static boolean areIn(String front, int indentation) {
        String part = "";
        for (String line : front.lines().toList()) {
            boolean opens = indentation == NOWHERE ? line.startsWith("[") : indentationOf(line) < indentation;
            part = opens && !line.isBlank() ? firstWord(line) : part;
            boolean top = part.isEmpty() || opens && indentation != NOWHERE && line.strip().indexOf('{') <= 0;
            boolean own = top || OF_ARTICLE.contains(part);
            boolean embargoed = indentationOf(line) >= indentation;
            if (saysAny(line, said -> DRAFT.matcher(said).matches() || own && HOLDS.matcher(said).matches()
                    || embargoed && (isEmbargo(said) || EMBARGOED.matcher(said).matches()))) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String line) {
        Matcher word = FIRST_WORD.matcher(line);
        return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    private static int indentationOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether one of the first lines of a text says so. */
    static boolean areAtStartOf(String body) {
        List<String> first = body.lines().limit(FIRST_LINES)
                .takeWhile(line -> CODE.stream().noneMatch(line.strip()::startsWith)).toList();
        List<String> head = first.stream().dropWhile(line -> bare(line).isEmpty())
                .takeWhile(line -> KEY.matcher(bare(line)).matches()).toList();
        return first.stream().anyMatch(line -> saysAny(line,
                said -> CERTAIN.matcher(said).matches() || isEmbargoToCome(said)))
                || isHead(head) && areIn(String.join("\n", head), 0);
    }

    private static boolean isHead(List<String> lines) {
        return lines.stream().map(line -> KEY.matcher(bare(line))).filter(Matcher::matches)
                .anyMatch(key -> OF_HEAD.contains(key.group(1).toLowerCase(Locale.ROOT)));
    }

    /** One that is over holds nothing. */
    private static boolean isEmbargo(String said) {
        Matcher embargo = EMBARGO.matcher(said);
        if (!embargo.matches()) {
            return false;
        }
        Instant end = FlexibleDate.parseLatest(embargo.group(1).strip());
        return end == null || end.isAfter(Instant.now());
    }

    /** "Embargo: 1807" is of a chronicle. */
    private static boolean isEmbargoToCome(String said) {
        Matcher embargo = EMBARGO.matcher(said);
        if (!embargo.matches() || !isEmbargo(said)) {
            return false;
        }
        String end = embargo.group(1).strip();
        int now = Year.now(ZoneOffset.UTC).getValue();
        return end.equalsIgnoreCase("true") || end.length() > 4 && YEAR.matcher(end).results().map(MatchResult::group)
                .mapToInt(Integer::parseInt).anyMatch(year -> year >= now);
    }

    private static boolean saysAny(String line, Predicate<String> holding) {
        return parts(line).filter(part -> !part.isBlank() && part.length() <= LONGEST).map(HoldingLines::bare)
                .anyMatch(holding);
    }

    /** Of a sentence or a value with commas none is one. */
    private static Stream<String> parts(String line) {
        boolean braces = line.indexOf('{') >= 0 || line.indexOf('}') >= 0;
        return (braces ? WITHIN_BRACES : BEFORE_QUOTED_KEY).splitAsStream(line);
    }

    private static String bare(String part) {
        return BEHIND.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("");
    }
}
