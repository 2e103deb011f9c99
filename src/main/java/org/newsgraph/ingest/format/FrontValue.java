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
    private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#.*");
    /** Line ends and tabs have no place in what is one line. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([\"\\\\/nrt])|(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))");
    private static final Pattern SEVERAL_LINES = Pattern.compile("[|>][-+0-9]*(?:\\s+#.*)?");

    private final StringBuilder written = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private final boolean severalLines;
    private @Nullable List<String> parts;

    FrontValue(String written) {
        this.severalLines = SEVERAL_LINES.matcher(written).matches();
        this.written.append(severalLines ? "" : written);
    }

    static FrontValue of(JsonNode json) {
        FrontValue value = new FrontValue("");
        JsonTree.items(json).stream().map(one -> one.isObject() ? JsonTree.line(one.get("name")) : JsonTree.line(one))
                .filter(Objects::nonNull).forEach(value.items::add);
        return value;
    }

    void goOn(String more) {
        if (items.isEmpty()) {
            written.append(written.isEmpty() ? "" : " ").append(more);
        } else {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + more);
        }
    }

    void addItem(String item) {
        items.add(unquoted(item.strip()));
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
            return items;
        }
        String whole = written.toString();
        if (severalLines) {
            return List.of(whole);
        }
        Matcher list = LIST.matcher(whole);
        return list.matches() ? flowItems(list.group(1)) : List.of(unquoted(whole));
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
        for (int i = 0; i <= inner.length(); i++) {
            char c = i == inner.length() ? ',' : inner.charAt(i);
            if (c == ',' && (quote == 0 || i == inner.length())) {
                String item = unquoted(inner.substring(start, i).strip());
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
            } else if (quote == 0 && (c == '"' || c == '\'') && inner.substring(start, i).isBlank()) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
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
