package org.newsgraph.crossref;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.CoMentionWindow;

/**
 * How far a neighbourhood goes.
 *
 * @param steps
 *        1 or 2
 * @param page
 *        whom each entity is named with most often
 */
public record Reach(CoMentionScope scope, int steps, PageRequest page) {
    private static final int MOST_STEPS = 2;

    /**
     * @param first
     *        whom each entity is named with most often, 1 to 100 of them
     * @throws ApiException
     *         INVALID_ARGUMENT for depth, first or until
     */
    public static Reach of(CoMentionWindow window, int depth, int first, @Nullable Instant since,
            @Nullable Instant until) {
        if (depth < 1 || depth > MOST_STEPS) {
            throw ApiException.invalid("depth", "depth must be 1 or " + MOST_STEPS);
        }
        return new Reach(new CoMentionScope(window, Period.of(since, until), List.of()), depth,
                PageRequest.of(first, null, null, null));
    }
}
