package org.newsgraph.execution;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.graphql.ErrorCode;

import graphql.language.SourceLocation;

/** Says of a document that cannot be read which of its escapes is the reason. */
final class UnicodeEscapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{0*+([0-9A-Fa-f]*+)|.)");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final int MOST_DIGITS = 6;
    private static final int HEX = 16;

    private UnicodeEscapes() {
    }

    static AnswerError mistake(String document) {
        Matcher escape = ESCAPE.matcher(document);
        Map<String, Object> extensions = Map.of("code", ErrorCode.SYNTAX_ERROR.name());
        while (escape.find()) {
            if (escape.group(1) != null && isBeyond(escape.group(1))) {
                return new AnswerError("Invalid syntax: an escape \\u{...} goes up to \\u{10FFFF}",
                        List.of(location(document, escape.start())), null, extensions);
            }
        }
        return new AnswerError("The document cannot be read", List.of(), null, extensions);
    }

    private static boolean isBeyond(String digits) {
        return digits.length() > MOST_DIGITS
                || !digits.isEmpty() && Integer.parseInt(digits, HEX) > Character.MAX_CODE_POINT;
    }

    private static SourceLocation location(String document, int at) {
        int line = 1;
        int start = 0;
        Matcher end = LINE_END.matcher(document).region(0, at);
        while (end.find()) {
            line++;
            start = end.end();
        }
        return new SourceLocation(line, at - start + 1);
    }
}
