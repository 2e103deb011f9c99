package org.newsgraph.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a text between two lines of marks, as static sites have it: {@code key: value} between {@code ---} (of
 * YAML what they use of it, which is simple values, lists, and texts of several lines) or {@code key = value} between
 * {@code +++} (TOML), or an object of JSON.
 */
final class FrontMatter {
    private static final Pattern YAML = front("---[ \\t]*(?:ya?ml)?", "(?:---|\\.\\.\\.)");
    private static final Pattern TOML = front("\\+\\+\\+", "\\+\\+\\+");
    /** Of other tools: an object of JSON between other marks, or a program. */
    private static final Pattern OTHER = front("(?:;;;|---[ \\t]*\\w+)", "(?:;;;|---)");
    /** Without its end: what is above the first blank line. */
    private static final Pattern BROKEN = Pattern
            .compile("\\A(?:---|\\+\\+\\+)[ \\t]*\\n((?=[\"'{]?[\\w-]+[\"']?[ \\t]*[:=]).*?)(?:\\n[ \\t]*\\n|\\z)",
                    Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    /** Blank lines above the first mark, and what cannot be seen. */
    private static final Pattern LEADING = Pattern
            .compile("\\A[\\s\\uFEFF\\u200B\\u2060]*(?=---|\\+\\+\\+|;;;|\\{)");
    private static final Pattern KEY = Pattern.compile("[\\w-]+\\s*=");
    private static final Pattern TABLE = Pattern.compile("\\[\\s*([\\w-]+)\\s*\\](?:\\s*#.*)?");
    private static final Set<String> OF_ARTICLE = Set.of("params", "extra", "taxonomies");
    /** Names under which an embargo stands. */
    static final List<String> EMBARGOES = List.of("embargo", "embargoed", "embargountil", "embargoeduntil");
    private static final Pattern HELD = Pattern.compile("(?i)\\[(?:draft|withheld|unpublished|embargoed|cancell?ed"
            + "|kill(?:ed)?|recalled|deleted)\\]");
    private static final Pattern NAMED = Pattern.compile("name\\s*:\\s*(.*)");

    private final Map<String, FrontValue> values = new HashMap<>();
    private final String body;
    /** It may say what was not understood. */
    private final boolean unclear;
    private FrontValue current = new FrontValue("");
    /** What closes the value that goes on in the next line. */
    private @Nullable String closing;
    /** Null outside of all. */
    private @Nullable String table;

    private FrontMatter(String text) {
        Matcher yaml = YAML.matcher(text);
        Matcher toml = TOML.matcher(text);
        Matcher other = OTHER.matcher(text);
        Matcher broken = BROKEN.matcher(text);
        if (yaml.find()) {
            body = text.substring(yaml.end());
            unclear = !readYamlOrJson(yaml.group(1));
        } else if (toml.find()) {
            toml.group(1).lines().forEach(this::readToml);
            body = text.substring(toml.end());
            unclear = HoldingLines.areIn(toml.group(1), HoldingLines.NOWHERE);
        } else if (other.find()) {
            body = text.substring(other.end());
            unclear = !readJson(JsonTree.leading(other.group(1).strip()));
        } else if (broken.find()) {
            broken.group(1).lines().forEach(text.startsWith("+") ? this::readToml : this::readYaml);
            body = text.substring(broken.end());
            unclear = true;
        } else {
            JsonTree.Leading json = JsonTree.leading(text);
            body = json == null ? text : text.substring(json.end());
            unclear = json == null ? HoldingLines.areAtStartOf(text) : !readJson(json);
        }
    }

    /** Whether it was understood. A map between braces is YAML too, but is read only if it is JSON. */
    private boolean readYamlOrJson(String front) {
        if (front.stripLeading().startsWith("{")) {
            return readJson(JsonTree.leading(front.strip()));
        }
        front.lines().forEach(this::readYaml);
        boolean understood = !values.isEmpty() || front.lines().map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
        return understood && !HoldingLines.areIn(front, 1);
    }

    private boolean readJson(JsonTree.@Nullable Leading json) {
        if (json == null) {
            return false;
        }
        json.object().properties().forEach(field -> begin(field.getKey(), FrontValue.of(field.getValue())));
        return !HoldingLines.areIn(json.object().toPrettyString(), 3);
    }

    /** Whether it may hold the text back in a way that was not understood. */
    boolean isUnclear() {
        return unclear;
    }

    private static Pattern front(String opening, String end) {
        return Pattern.compile("\\A" + opening + "[ \\t]*\\n(.*?)^" + end + "[ \\t]*(?:\\n|\\z)",
                Pattern.DOTALL | Pattern.MULTILINE);
    }

    static FrontMatter of(String text) {
        return new FrontMatter(LEADING.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceFirst(""));
    }

    /** The text behind it. */
    String body() {
        return body;
    }

    /** The first of these that is there, letter case, hyphens and underscores aside. */
    @Nullable
    String value(String... keys) {
        return Stream.of(keys).map(values::get).filter(Objects::nonNull)
                .map(value -> Values.line(String.join(", ", value.parts()))).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    /** Whether the key is there, with a value or without. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The items of the first of these that is there: of a list each, of a text what stands between its commas. */
    List<String> list(String... keys) {
        return Stream.of(keys).map(values::get).filter(Objects::nonNull).map(FrontValue::items)
                .filter(items -> !items.isEmpty()).findFirst().orElse(List.of());
    }

    private void readYaml(String line) {
        String bare = line.strip();
        int colon = line.indexOf(':');
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (current.isOfSeveralLines() && (indented || bare.isEmpty())) {
            current.goOn(bare);
        } else if (bare.startsWith("- ")) {
            Matcher named = NAMED.matcher(bare.substring(2));
            current.addItem(named.matches() ? named.group(1) : bare.substring(2));
        } else if (!indented && colon > 0 && !bare.startsWith("#")) {
            begin(line.substring(0, colon), new FrontValue(line.substring(colon + 1).strip()));
        } else if (indented && NAMED.matcher(bare).matches()) {
            current.addItem(bare.substring(bare.indexOf(':') + 1));
        } else if (indented && !bare.isEmpty() && bare.indexOf(": ") < 0) {
            current.goOn(bare);
        }
    }

    private void readToml(String line) {
        String bare = line.strip();
        int equals = line.indexOf('=');
        if (closing != null && !(closing.equals("]") && KEY.matcher(bare).lookingAt())) {
            goOn(bare, closing);
        } else if (bare.startsWith("[")) {
            Matcher named = TABLE.matcher(bare);
            table = named.matches() ? named.group(1) : "[]";
        } else if (equals > 0 && !bare.startsWith("#")) {
            String value = line.substring(equals + 1).strip();
            String text = value.startsWith("[") ? unremarked(value) : value;
            begin(line.substring(0, equals), new FrontValue(text));
            closing = closingOf(text);
        }
    }

    private void goOn(String bare, String end) {
        if (end.equals("]")) {
            String items = unremarked(bare);
            current.goOn(items);
            closing = items.endsWith(end) ? null : end;
        } else {
            current.goOn(bare);
            closing = bare.contains(end) ? null : end;
        }
    }

    /** A remark reaches to the end of its line, which is no end in the whole of a list. */
    private static String unremarked(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == '#') {
                return line.substring(0, i).strip();
            }
            if (quote == '"' && c == '\\') {
                i++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return line;
    }

    private static @Nullable String closingOf(String value) {
        for (String mark : List.of("\"\"\"", "'''")) {
            if (value.startsWith(mark)) {
                return value.indexOf(mark, mark.length()) >= 0 ? null : mark;
            }
        }
        return value.startsWith("[") && !value.endsWith("]") && value.indexOf(']') < 0 ? "]" : null;
    }

    private void begin(String key, FrontValue value) {
        current = value;
        String name = key.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace("\"", "")
                .replace("'", "");
        if (table == null) {
            values.put(name, current);
        } else if (isOfArticle(table, name, value)) {
            values.putIfAbsent(name, current);
        }
    }

    /** A table is about something else, such as a menu or a map of the site, but for those that sites have for what is theirs. */
    private static boolean isOfArticle(String table, String name, FrontValue value) {
        if (name.equals("draft") || EMBARGOES.contains(name)) {
            return true;
        }
        return switch (name) {
            case "uri", "url", "canonical", "canonicalurl", "id", "version", "urgency", "priority" -> false;
            case "status", "pubstatus" -> OF_ARTICLE.contains(table) && HELD.matcher(value.parts().toString()).find();
            default -> OF_ARTICLE.contains(table);
        };
    }
}
