package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** One value of a front matter: a text or a list, as it is written, over one line or several. */
final class FrontValue {
    /** A remark may stand behind it. */
    private static final Pattern QUOTED = Pattern.compile("(\"\"\"|'''|[\"'])(.*?)\\1(?:\\s+#.*)?");
    private static final Pattern LIST = Pattern.compile("\\[(.*?)\\](?:\\s+#.*)?");
    /** Of a thing on one line. */
    private static final Pattern NAMED = Pattern.compile("\\{(?:[^{}]*?[,\\s])?name\\s*:\\s*([^,{}]*)");
    private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#.*");
    /** Line ends and tabs have no place in what is one line. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([\"\\\\/nrt])|(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))");
    private static final Pattern SEVERAL_LINES = Pattern.compile("[|>][-+0-9]*(?:\\s+#.*)?");

    private final StringBuilder written = new StringBuilder();
    private final List<StringBuilder> items = new ArrayList<>();
    private final boolean severalLines;
    private @Nullable List<String> parts;

    FrontValue(String written) {
        this.severalLines = SEVERAL_LINES.matcher(written).matches();
        this.written.append(severalLines ? "" : written);
    }

    static FrontValue of(JsonNode json) {
        FrontValue value = new FrontValue("");
        JsonTree.items(json).stream().map(one -> one.isObject() ? JsonTree.line(one.get("name")) : JsonTree.line(one))
                .filter(Objects::nonNull).map(StringBuilder::new).forEach(value.items::add);
        return value;
    }

    boolean isOfSeveralLines() {
        return severalLines;
    }

    void goOn(String more) {
        StringBuilder last = items.isEmpty() ? written : items.get(items.size() - 1);
        last.append(last.isEmpty() || more.isEmpty() ? "" : " ").append(more);
    }

    void addItem(String item) {
        items.add(new StringBuilder(unquoted(item.strip())));
    }

    /** One of a text, which may be empty; of a list its items. */
    List<String> parts() {
        if (parts == null) {
            parts = read();
        }
        return parts;
    }

    private List<String> read() {
        if (!items.isEmpty()) {
            return items.stream().map(StringBuilder::toString).toList();
        }
        String whole = written.toString();
        if (severalLines) {
            return List.of(whole);
        }
        Matcher list = LIST.matcher(whole);
        if (list.matches()) {
            return flowItems(list.group(1));
        }
        Matcher named = NAMED.matcher(whole);
        return List.of(unquoted(whole.endsWith("}") && named.lookingAt() ? named.group(1).strip() : whole));
    }

    /** What stands between commas counts apart, in a text as well. */
    List<String> items() {
        boolean list = !items.isEmpty() || !severalLines && LIST.matcher(written).matches();
        Stream<String> all = list ? parts().stream() : parts().stream().flatMap(part -> Stream.of(part.split(",")));
        return all.map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private static List<String> flowItems(String inner) {
        List<String> items = new ArrayList<>();
        int start = 0;
        char quote = 0;
        boolean blank = true;
        for (int i = 0; i <= inner.length(); i++) {
            char c = i == inner.length() ? ',' : inner.charAt(i);
            if (c == ',' && (quote == 0 || i == inner.length())) {
                String item = unquoted(inner.substring(start, i).strip());
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
                blank = true;
                continue;
            }
            if (quote == 0 && (c == '"' || c == '\'') && blank) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            blank &= Character.isWhitespace(c);
        }
        return items;
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (!quoted.matches()) {
            return REMARK.matcher(value).replaceFirst("").strip();
        }
        return quoted.group(1).startsWith("'")
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
