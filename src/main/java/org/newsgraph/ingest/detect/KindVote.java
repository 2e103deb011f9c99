package org.newsgraph.ingest.detect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * One article calls one thing by one name: a likely kind gives way to the kind that the same name surely has. The first
 * word of a body's name is that body again ("Calder" beside "Calder Marine Ltd"), unless it is a person's or a place's name
 * too, what stands behind "Republic of" is a place, and the last words of a person's name are that person.
 */
final class KindVote {
    private static final int CERTAIN = 1000;
    private static final int BY_LONGER_NAME = 100;
    private static final Set<String> STATES = Set.of("republic of ", "kingdom of ", "state of ", "city of ",
            "province of ");

    private static final Set<String> COMPANY = Set.of("airlines", "airways", "bancorp", "communications", "company",
            "corporation", "electric", "electronics", "energy", "enterprises", "entertainment", "group", "holdings",
            "industries", "insurance", "investments", "labs", "laboratories", "motors", "partners", "pharmaceuticals",
            "pictures", "productions", "solutions", "systems", "technologies", "telecom", "ventures", "software",
            "securities", "studios", "united", "rovers", "wanderers", "athletic");
    private static final Set<String> WHERE = Set.of("in", "near", "outside");

    private final Map<String, Map<EntityKind, Integer>> votes = new HashMap<>();
    private final Set<String> personWords = new HashSet<>();
    private final Set<String> towns = new HashSet<>();
    private final Lexicon lexicon;

    KindVote(List<Candidate> candidates, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Candidate candidate : candidates) {
            vote(candidate.key(), candidate.kind(), candidate.evidence() == Evidence.LIKELY ? 1 : CERTAIN);
            if (candidate.kind() == EntityKind.PERSON
                    && (candidate.length() > 1 || candidate.rank() == Candidate.BY_TITLE)) {
                personWords.addAll(List.of(candidate.key().split(" ")));
            }
        }
        candidates.stream().filter(candidate -> WHERE.contains(candidate.passage().lower(candidate.from() - 1)))
                .forEach(candidate -> towns.add(candidate.key()));
        candidates.stream().filter(candidate -> candidate.length() > 1).forEach(this::voteForPart);
    }

    private void vote(String key, EntityKind kind, int weight) {
        votes.computeIfAbsent(key, same -> new EnumMap<>(EntityKind.class)).merge(kind, weight, Integer::sum);
    }

    private void voteForPart(Candidate name) {
        String key = name.key();
        if (name.kind() == EntityKind.PERSON) {
            SurnameTails.of(name, lexicon).forEach(tail -> vote(tail, EntityKind.PERSON, BY_LONGER_NAME));
        } else if (name.kind() == EntityKind.PLACE) {
            STATES.stream().filter(key::startsWith)
                    .forEach(state -> vote(key.substring(state.length()), EntityKind.PLACE, BY_LONGER_NAME));
        } else if (name.kind() == EntityKind.ORGANIZATION && name.evidence() != Evidence.LIKELY) {
            String first = name.passage().key(name.from());
            boolean taken = personWords.contains(first) || towns.contains(first) || lexicon.classes(first) != 0;
            if (!taken && isCompany(name)) {
                vote(first, EntityKind.ORGANIZATION, BY_LONGER_NAME);
            }
        }
    }

    /** Public bodies bear the name of a place: "Brantham Council" is not Brantham. */
    private static boolean isCompany(Candidate name) {
        for (int token = name.from() + 1; token < name.to(); token++) {
            String lower = name.passage().lower(token);
            if (WordList.ORGANIZATION_HEAD.has(lower) && !COMPANY.contains(lower) || lower.equals("of")) {
                return false;
            }
        }
        return true;
    }

    Candidate settle(Candidate candidate) {
        Map<EntityKind, Integer> kinds = votes.get(candidate.key());
        if (candidate.evidence() != Evidence.LIKELY) {
            return candidate;
        }
        EntityKind kind = kinds.entrySet().stream()
                .max(Entry.<EntityKind, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey).orElse(candidate.kind());
        return candidate.as(kind, candidate.evidence());
    }
}
