package org.newsgraph.ingest.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    private static final Pattern SEVERAL_LINES = Pattern.compile("[|>][-+0-9]*");

    private final Map<String, String> values = new HashMap<>();
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
        return Stream.of(keys).map(name -> Values.line(values.get(name))).filter(value -> value != null).findFirst()
                .orElse(null);
    }

    private void read(String line) {
        String bare = line.strip();
        int colon = line.indexOf(':');
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (bare.startsWith("- ")) {
            Matcher named = NAMED.matcher(bare.substring(2));
            add(unquoted(named.matches() ? named.group(1) : bare.substring(2)), ", ");
        } else if (!indented && colon > 0 && !bare.startsWith("#")) {
            key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
            values.put(key, single(line.substring(colon + 1).strip()));
        } else if (indented && NAMED.matcher(bare).matches()) {
            add(unquoted(bare.substring(bare.indexOf(':') + 1)), ", ");
        } else if (indented && bare.indexOf(": ") < 0) {
            add(bare, " ");
        }
    }

    private void add(String value, String behind) {
        values.merge(key, value, (one, two) -> one.isEmpty() ? two : one + behind + two);
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
        return value.strip().replaceAll("^([\"'])(.*)\\1$", "$2");
    }
}
