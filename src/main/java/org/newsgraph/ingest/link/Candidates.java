package org.newsgraph.ingest.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.newsgraph.ingest.detect.CaseRule;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** The entities of the directory that a chain may name. */
final class Candidates {
    private final KnownNames known;

    Candidates(KnownNames known) {
        this.known = known;
    }

    /** Those of the fullest name that the directory lists, narrowed by the further names where these agree. */
    Collection<Candidate> of(ChainNames names) {
        Map<Long, Candidate> candidates = new TreeMap<>();
        for (String name : names.ownNames()) {
            Map<Long, Candidate> named = namedBy(name, names);
            if (candidates.isEmpty() && !isWeaker(name, names)) {
                candidates.putAll(named);
            } else if (named.keySet().stream().anyMatch(candidates::containsKey)) {
                candidates.keySet().retainAll(named.keySet());
                candidates.replaceAll((entity, candidate) -> candidate.better(named.get(entity)));
            }
        }
        return candidates.values();
    }

    /** Initials mean what the long name means that the article gives for them, and no other bearer of the initials. */
    private static boolean isWeaker(String name, ChainNames names) {
        return ChainNames.isAcronym(name) && ChainNames.words(names.fullest()) > 1;
    }

    private Map<Long, Candidate> namedBy(String written, ChainNames names) {
        List<Candidate> fitting = known.like(written).stream()
                .flatMap(name -> fit(name, written).map(fit -> new Candidate(name, fit)).stream()).toList();
        boolean open = names.isKindUnsure() && fitting.stream().map(Candidate::kind).distinct().count() > 1;
        Map<Long, Candidate> best = new HashMap<>();
        fitting.stream().filter(candidate -> open || mayBe(names.kind(), candidate))
                .forEach(candidate -> best.merge(candidate.entity(), candidate, Candidate::better));
        return best;
    }

    private static boolean mayBe(EntityKind seen, Candidate candidate) {
        return candidate.kind() == seen || isSeat(seen, candidate);
    }

    /** A building may stand for the body in it, "White House", if the name is too long to be a mere place's. */
    private static boolean isSeat(EntityKind seen, Candidate candidate) {
        return seen == EntityKind.PLACE && candidate.kind() == EntityKind.ORGANIZATION
                && ChainNames.words(candidate.name().name()) > 1;
    }

    private static Optional<NameFit> fit(KnownName name, String written) {
        boolean same = NameKey.of(name.name()).equals(NameKey.of(written));
        if (same ? !CaseRule.agrees(name, written) : CaseRule.isExact(name)) {
            return Optional.empty();
        }
        if (isPartOfPerson(name)) {
            return Optional.of(NameFit.BARE);
        }
        if (same) {
            return Optional.of(NameFit.of(name.aliasKind()));
        }
        return name.kind() == EntityKind.PERSON ? personFit(name.name(), written) : bodyFit(name.name(), written);
    }

    /** Two companies of one name may differ in nothing but their legal forms. */
    private static Optional<NameFit> bodyFit(String listed, String written) {
        String one = NameCore.legalForm(NameKey.of(listed));
        String other = NameCore.legalForm(NameKey.of(written));
        boolean differ = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        return differ ? Optional.empty() : Optional.of(NameFit.LIKE);
    }

    private static Optional<NameFit> personFit(String listed, String written) {
        PersonName one = PersonName.of(listed);
        PersonName other = PersonName.of(written);
        if (!GivenNames.agree(one, other)) {
            return Optional.empty();
        }
        boolean fuller = other.given().size() > one.given().size()
                || !other.suffix().isEmpty() && one.suffix().isEmpty();
        return Optional.of(fuller ? NameFit.FULLER : NameFit.LIKE);
    }

    /** A surname or first name alone says too little, even where the directory lists it as an alias. */
    private static boolean isPartOfPerson(KnownName name) {
        String key = NameKey.of(name.name());
        String whole = NameKey.of(name.entityName());
        return name.kind() == EntityKind.PERSON && !key.equals(whole) && ChainNames.isBare(name.name())
                && (" " + whole + " ").contains(" " + key + " ");
    }
}
