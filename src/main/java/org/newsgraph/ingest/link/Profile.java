package org.newsgraph.ingest.link;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the directory knows of an entity, as far as it helps to tell whether an article means it.
 *
 * @param provisional
 *        made from a text by rule, not yet looked at
 * @param related
 *        keys of what it belongs to: organizations of a person, the parents of an organization
 * @param names
 *        name keys of the entity itself
 * @param relatedNames
 *        name keys of what it belongs to
 * @param roles
 *        keys of the roles that a person holds or held
 * @param countryCode
 *        ISO 3166-1 alpha-2, of a place
 * @param from
 *        first day on which news could name it as living or working; null if unknown
 * @param until
 *        the last such day; null if unknown or still running
 */
public record Profile(boolean provisional, Set<Long> related, Set<String> names, Set<String> relatedNames,
        Set<String> roles, @Nullable String countryCode, @Nullable LocalDate from, @Nullable LocalDate until) {
    /** Of an entity of which nothing more is known. */
    public static final Profile EMPTY = new Profile(false, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

    public Profile {
        related = Set.copyOf(related);
        names = Set.copyOf(names);
        relatedNames = Set.copyOf(relatedNames);
        roles = Set.copyOf(roles);
    }
}
