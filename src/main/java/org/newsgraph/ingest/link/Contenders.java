package org.newsgraph.ingest.link;

import java.util.Set;

/**
 * Whom an article may name, before anything is decided.
 *
 * @param entities
 *        all candidates
 * @param contested
 *        those that share a name in the article with another candidate; the archive is asked of these alone
 * @param names
 *        the names that they share, as written
 */
public record Contenders(Set<Long> entities, Set<Long> contested, Set<String> names) {
    public Contenders {
        entities = Set.copyOf(entities);
        contested = Set.copyOf(contested);
        names = Set.copyOf(names);
    }
}
