package org.newsgraph.ingest.detect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.newsgraph.vocabulary.EntityKind;

/** One article calls one thing by one name: a likely kind gives way to the kind that the same name surely has. */
final class KindVote {
    private final Map<String, Map<EntityKind, Integer>> votes = new HashMap<>();

    KindVote(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            votes.computeIfAbsent(candidate.key(), key -> new EnumMap<>(EntityKind.class)).merge(candidate.kind(),
                    candidate.evidence() == Evidence.LIKELY ? 1 : 1000, Integer::sum);
        }
    }

    Candidate settle(Candidate candidate) {
        if (candidate.evidence() != Evidence.LIKELY) {
            return candidate;
        }
        EntityKind kind = votes.get(candidate.key()).entrySet().stream()
                .max(Entry.<EntityKind, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey).orElse(candidate.kind());
        return candidate.as(kind, candidate.evidence());
    }
}
