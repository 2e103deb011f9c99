package org.newsgraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.newsgraph.execution.Sources;

/** The value of a header of cache tags: one for all answers, and the ids, or one for all answers whose ids do not fit. */
final class CacheTags {
    static final String EVERY = "newsgraph";
    static final String MANY = "newsgraph-many";
    private static final int MOST = 8 * 1024;
    static final int MOST_OF_IDS = MOST - EVERY.length() - 1;

    private CacheTags() {
    }

    static String of(String header, Sources sources) {
        return of(header, sources.ids(), sources.isComplete());
    }

    static String of(String header, Set<String> ids) {
        return of(header, ids, ids.stream().mapToInt(id -> id.length() + 1).sum() <= MOST_OF_IDS);
    }

    private static String of(String header, Set<String> ids, boolean complete) {
        List<String> tags = new ArrayList<>();
        tags.add(EVERY);
        if (complete) {
            tags.addAll(ids);
        } else {
            tags.add(MANY);
        }
        // Surrogate-Key, of Fastly and Varnish, is a list with spaces, what Cloudflare and Akamai read one with commas.
        return String.join(header.equalsIgnoreCase("Surrogate-Key") ? " " : ",", tags);
    }
}
