package org.newsgraph.ingest.link;

import java.util.Map;

/**
 * What the directory and the archive say of the entities that one article may name.
 *
 * @param profiles
 *        by entity
 * @param together
 *        in how many articles of the archive two of the entities are named; either order
 * @param uses
 *        in how many articles of the archive a name, as written, was linked to an entity
 */
public record LinkContext(Map<Long, Profile> profiles, Map<Pair, Integer> together, Map<Use, Integer> uses) {
    private static final LinkContext NONE = new LinkContext(Map.of(), Map.of(), Map.of());

    /** Two entities. */
    public record Pair(long one, long other) {
    }

    /** A name, as written, and an entity. */
    public record Use(String name, long entity) {
    }

    public LinkContext {
        profiles = Map.copyOf(profiles);
        together = Map.copyOf(together);
        uses = Map.copyOf(uses);
    }

    /** Nothing is known. */
    public static LinkContext none() {
        return NONE;
    }

    Profile profile(long entity) {
        return profiles.getOrDefault(entity, Profile.EMPTY);
    }

    int together(long one, long other) {
        return together.getOrDefault(new Pair(one, other), together.getOrDefault(new Pair(other, one), 0));
    }

    /** In how many articles the name was linked to any of the entities. */
    int uses(String name) {
        return uses.entrySet().stream().filter(use -> use.getKey().name().equals(name)).mapToInt(Map.Entry::getValue)
                .sum();
    }

    int uses(String name, long entity) {
        return uses.getOrDefault(new Use(name, entity), 0);
    }
}
