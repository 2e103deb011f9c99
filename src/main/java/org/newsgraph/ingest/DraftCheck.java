package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;

/** Bounds on what a text says of itself; the same as for what its sender says. */
final class DraftCheck {
    /** What an index of the database can hold. */
    private static final int MAX_URI_BYTES = 2000;

    private DraftCheck() {
    }

    static void check(ArticleDraft draft) {
        if (draft.parsed().sections().isEmpty()) {
            throw new BadText(ErrorCode.TEXT_EMPTY, "text", "text holds no article", 0);
        }
        checkLength("uri", draft.uri(), 1000);
        if (draft.uri() != null && draft.uri().getBytes(StandardCharsets.UTF_8).length > MAX_URI_BYTES) {
            throw new BadText(ErrorCode.TEXT_TOO_LONG, "uri", "uri must have at most 2,000 bytes of UTF-8", 0);
        }
        checkLength("slug", draft.slug(), 200);
        checkLength("headline", draft.headline(), 1000);
        checkLength("standfirst", draft.standfirst(), 5000);
        checkLength("byline", draft.byline(), 1000);
        checkLength("dateline", draft.dateline(), 1000);
        checkLength("category", draft.category(), 100);
    }

    private static void checkLength(String key, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            throw new BadText(ErrorCode.TEXT_TOO_LONG, "text",
                    "the " + key + " in the text must have at most " + max + " characters", 0);
        }
    }
}
