package org.newsgraph.ingest.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lines of {@code key: value} between {@code ---} before a text, as static sites have them: of YAML what they use of it,
 * which is simple values, lists, and texts of several lines.
 */
final class FrontMatter {
    private static final Pattern FRONT = Pattern.compile("\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("name\\s*:\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");
    /** Line ends and tabs have no place in what is one line. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([\"\\\\/nrt])|(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))");
    private static final Pattern SEVERAL_LINES = Pattern.compile("[|>][-+0-9]*");

    private final Map<String, StringBuilder> values = new HashMap<>();
    private final String body;
    private String key = "";

    private FrontMatter(String text) {
        Matcher front = FRONT.matcher(text);
        boolean there = front.find();
        body = there ? text.substring(front.end()) : text;
        if (there) {
            front.group(1).lines().forEach(this::read);
        }
    }

    static FrontMatter of(String text) {
        return new FrontMatter(text.replace("\r\n", "\n"));
    }

    /** The text behind it. */
    String body() {
        return body;
    }

    /** The first of these that is there, letter case, hyphens and underscores aside. */
    @Nullable
    String value(String... keys) {
        return Stream.of(keys).map(values::get).filter(value -> value != null)
                .map(value -> Values.line(value.toString()))
                .filter(value -> value != null).findFirst().orElse(null);
    }

    private void read(String line) {
        String bare = line.strip();
        int colon = line.indexOf(':');
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (bare.startsWith("- ")) {
            Matcher named = NAMED.matcher(bare.substring(2));
            add(unquoted(named.matches() ? named.group(1) : bare.substring(2)), ", ");
        } else if (!indented && colon > 0 && !bare.startsWith("#")) {
            key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
            values.put(key, new StringBuilder(single(line.substring(colon + 1).strip())));
        } else if (indented && NAMED.matcher(bare).matches()) {
            add(unquoted(bare.substring(bare.indexOf(':') + 1)), ", ");
        } else if (indented && bare.indexOf(": ") < 0) {
            add(bare, " ");
        }
    }

    private void add(String value, String behind) {
        StringBuilder whole = values.computeIfAbsent(key, none -> new StringBuilder());
        whole.append(whole.isEmpty() ? "" : behind).append(value);
    }

    private static String single(String value) {
        if (SEVERAL_LINES.matcher(value).matches()) {
            return "";
        }
        return value.startsWith("[") && value.endsWith("]")
                ? Stream.of(value.substring(1, value.length() - 1).split(",")).map(FrontMatter::unquoted)
                        .collect(Collectors.joining(", "))
                : unquoted(value);
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        Matcher quoted = QUOTED.matcher(bare);
        if (!quoted.matches()) {
            return bare;
        }
        return quoted.group(1).equals("'")
                ? quoted.group(2).replace("''", "'")
                : ESCAPED.matcher(quoted.group(2)).replaceAll(escape -> Matcher.quoteReplacement(meant(escape)));
    }

    private static String meant(MatchResult escape) {
        String mark = escape.group(1);
        if (mark == null) {
            return Character.toString(Integer.parseInt(escape.group(2).substring(1), 16));
        }
        return "nrt".contains(mark) ? " " : mark;
    }
}
