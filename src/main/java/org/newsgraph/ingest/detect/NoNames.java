package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * What looks like a name of somebody or some place and is none: a storm ("Hurricane Larry", and then "Larry"), a handle
 * ("@MetOffice"), the town in the name of a treaty ("Paris Agreement"), a stock exchange before the letters of a share.
 */
final class NoNames {
    private static final Set<String> STORMS = Set.of("hurricane", "typhoon", "cyclone", "storm");
    private static final Set<String> TREATIES = Set.of("agreement", "agreements", "accord", "accords", "convention",
            "conventions", "treaty", "protocol", "protocols", "declaration");

    /** Those whose letters other bodies bear too. */
    private static final Set<String> EXCHANGES = Set.of("AIM", "ASE", "ASX", "BSE", "CSE", "JSE", "LSE", "NSE", "OTC",
            "PSE", "SET", "SIX", "SSE", "TSE");

    private final Lexicon lexicon;
    /** Keys of storms that nobody in the article bears as a name. */
    private final Set<String> storms = new HashSet<>();

    NoNames(List<Candidate> names, Lexicon lexicon) {
        this.lexicon = lexicon;
        names.stream().filter(NoNames::isStorm).forEach(name -> storms.add(name.passage().key(name.to() - 1)));
        names.stream().filter(name -> name.kind() == EntityKind.PERSON && name.length() > 1 && !isStorm(name))
                .forEach(person -> storms.remove(person.passage().key(person.to() - 1)));
    }

    boolean has(Candidate name) {
        boolean storm = isStorm(name) || name.length() == 1 && storms.contains(name.key())
                && name.evidence() != Evidence.DIRECTORY;
        return storm || isHandle(name) || isTreaty(name) || isExchange(name);
    }

    /** "(LSE: QBF)" says where a share is traded, and LSE is much else. */
    private boolean isExchange(Candidate name) {
        Passage passage = name.passage();
        return name.length() == 1 && EXCHANGES.contains(passage.word(name.from()))
                && name.evidence() != Evidence.DIRECTORY && !lexicon.lists(name.key(), NameClass.ORGANIZATION)
                && passage.word(name.from() - 1).equals("(")
                && passage.word(name.to()).equals(":") && passage.isCapitals(name.to() + 1)
                && passage.word(name.to() + 2).equals(")");
    }

    private static boolean isStorm(Candidate name) {
        Passage passage = name.passage();
        boolean person = name.kind() == EntityKind.PERSON;
        boolean before = isStormWord(passage, name.from() - 1) && name.length() == 1;
        boolean within = isStormWord(passage, name.from()) && name.length() == 2;
        return person && (before || within);
    }

    private static boolean isStormWord(Passage passage, int token) {
        return STORMS.contains(passage.lower(token)) && passage.isCapital(token);
    }

    private static boolean isHandle(Candidate name) {
        return name.start() > 0 && name.passage().text().charAt(name.start() - 1) == '@';
    }

    private static boolean isTreaty(Candidate name) {
        Passage passage = name.passage();
        return name.kind() == EntityKind.PLACE && name.length() == 1 && passage.casing() == Casing.SENTENCE
                && passage.isCapital(name.to()) && TREATIES.contains(passage.lower(name.to()))
                && passage.sameSentence(name.from(), name.to());
    }
}
