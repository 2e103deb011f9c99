package org.newsgraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header Forwarded (RFC 7239). It is read from its end, where the last proxy wrote: a quotation mark that a caller left open
 * before does not hold what stands behind it.
 */
final class ForwardedHeader {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private ForwardedHeader() {
    }

    /** Whom each proxy says that it was asked by, the last one first; nothing of one that names nobody, or several. */
    static List<String> nodesFromEnd(String value) {
        return fromEnd(value, ',').stream().map(ForwardedHeader::node).toList();
    }

    private static String node(String element) {
        List<String> named = fromEnd(element, ';').stream().map(ForwardedHeader::whomItNames)
                .flatMap(Optional::stream).toList();
        return named.size() == 1 ? named.get(0) : "";
    }

    private static Optional<String> whomItNames(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 || !parameter.substring(0, equals).strip().equalsIgnoreCase("for")
                ? Optional.empty()
                : Optional.of(unquoted(parameter.substring(equals + 1).strip()));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? ESCAPED.matcher(value.substring(1, value.length() - 1)).replaceAll("$1") : value;
    }

    /** The parts between separators that stand in no quotation marks, the last one first. */
    private static List<String> fromEnd(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int end = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '"' && !(quoted && isEscaped(text, i))) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(i + 1, end));
                end = i;
            }
        }
        parts.add(text.substring(0, end));
        return parts;
    }

    /** Called once for each mark: the backslashes before it are looked at by no other. */
    private static boolean isEscaped(String text, int mark) {
        int before = mark;
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        return (mark - before) % 2 == 1;
    }
}
