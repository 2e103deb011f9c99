package org.newsgraph.http;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;

/** The one form that a request can have. */
final class ContentType {
    private ContentType() {
    }

    /**
     * @throws HttpProblem
     *         with status 415, unless the header says JSON in UTF-8
     */
    static void check(@Nullable String header) {
        // A client that sets the header twice, as GraphiQL does, sends both values in one.
        if (header == null || !Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .allMatch(ContentType::isJson)) {
            throw new HttpProblem(415, ErrorCode.BAD_REQUEST, "Content-Type must be application/json, in UTF-8");
        }
    }

    private static boolean isJson(String header) {
        String[] parts = header.split(";");
        return parts.length > 0 && parts[0].strip().equals("application/json")
                && Arrays.stream(parts).skip(1).map(String::strip).allMatch(ContentType::isHarmless);
    }

    private static boolean isHarmless(String parameter) {
        String value = parameter.replace("\"", "");
        return !value.startsWith("charset=") || value.equals("charset=utf-8") || value.equals("charset=utf8");
    }
}
