package org.newsgraph.ingest.link;

import java.util.Collection;
import java.util.Set;

import org.newsgraph.text.NameKey;

/** What else the article surely names, and what that says for a candidate. */
final class Anchors {
    private final Collection<Candidate> linked;
    private final LinkContext context;

    Anchors(Collection<Candidate> linked, LinkContext context) {
        this.linked = linked;
        this.context = context;
    }

    /** Named entities that the candidate belongs to. */
    int above(Candidate candidate) {
        Set<Long> related = context.profile(candidate.entity()).related();
        return (int) linked.stream().filter(other -> related.contains(other.entity())).count();
    }

    /** Whether a named entity belongs to the candidate. */
    boolean isAbove(Candidate candidate) {
        return linked.stream().anyMatch(other -> other.entity() != candidate.entity()
                && context.profile(other.entity()).related().contains(candidate.entity()));
    }

    /** Whether another place of the candidate's country is named; a country speaks for no place of a country's name. */
    boolean areInCountryOf(Candidate candidate) {
        String country = context.profile(candidate.entity()).countryCode();
        boolean named = CountryNames.isCountry(NameKey.of(candidate.name().name()));
        return country != null && linked.stream().anyMatch(other -> other.entity() != candidate.entity()
                && country.equals(context.profile(other.entity()).countryCode())
                && !(named && CountryNames.isCountry(NameKey.of(other.name().name()))));
    }

    /** In how many articles of the archive it is named with them, summed. */
    int together(Candidate candidate) {
        return linked.stream().filter(other -> other.entity() != candidate.entity())
                .mapToInt(other -> context.together(candidate.entity(), other.entity())).sum();
    }
}
