package org.newsgraph.ingest.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** To which countries entities belong, as the names of what they belong to say: "United States Senate". */
final class Homes {
    private final LinkContext context;
    private final Map<Long, Home> byEntity = new HashMap<>();

    Homes(LinkContext context) {
        this.context = context;
    }

    /** Where it is at home; nowhere if nothing says it. A person's own name says none ("Jordan"), nor does a place's. */
    Home of(Candidate candidate) {
        return byEntity.computeIfAbsent(candidate.entity(), entity -> {
            Profile profile = context.profile(entity);
            Set<String> keys = new HashSet<>(profile.relatedNames());
            if (candidate.kind() == EntityKind.ORGANIZATION) {
                keys.addAll(profile.names());
                keys.add(NameKey.of(candidate.name().entityName()));
            }
            return candidate.kind() == EntityKind.PLACE ? Home.NONE : Home.of(keys);
        });
    }
}
