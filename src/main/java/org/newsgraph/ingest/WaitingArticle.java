package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article of a bulk import that waits to be stored.
 *
 * @param place
 *        where it was found
 * @param size
 *        in bytes
 */
record WaitingArticle(String place, long size, ReadyArticle ready) {
    /** Bounds the memory and the time that one transaction takes; a single article may be larger. */
    private static final long MOST_BYTES = 500_000;

    /** Cut up so that no group has two versions of one article. */
    static List<List<WaitingArticle>> groups(List<WaitingArticle> all) {
        List<List<WaitingArticle>> groups = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        long bytes = 0;
        for (WaitingArticle article : all) {
            bytes += article.size;
            if (groups.isEmpty() || !identities.add(article.ready.identity()) || bytes > MOST_BYTES) {
                groups.add(new ArrayList<>());
                identities.clear();
                identities.add(article.ready.identity());
                bytes = article.size;
            }
            groups.get(groups.size() - 1).add(article);
        }
        return groups;
    }
}
