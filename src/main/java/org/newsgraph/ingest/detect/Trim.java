package org.newsgraph.ingest.detect;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/** Leaves out of a name what English news does not count to it: titles, the article, possessives, signs at its ends. */
final class Trim {
    /** Ranks of the police; written otherwise they are other words. */
    private static final Set<String> RANKS = Set.of("DI", "DCI", "DS", "DC", "PC", "DCS", "DSI", "ACC", "WPC");
    /** Letters behind a name. */
    private static final Set<String> HONOURS = Set.of("KC", "QC", "SC", "MP", "MEP", "MSP", "TD", "CBE", "OBE", "MBE",
            "PhD", "MD");

    /** Forms of address that name nobody. */
    private static final Set<String> ADDRESS = Set.of("madam", "sir", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr",
            "dr.");

    /** Between the parties of a case; a capital is an initial. */
    private static final Set<String> VERSUS = Set.of("v", "v.", "vs", "vs.");

    /** "Republican of Alaska" says whom somebody stands for, and names the place alone. */
    private static final Set<String> MEMBERS = Set.of("republican", "democrat", "independent", "conservative");

    private final Lexicon lexicon;

    Trim(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Empty if nothing is left that could be a name. */
    Optional<Candidate> trim(Candidate name) {
        Passage passage = name.passage();
        int from = name.from();
        int to = name.to();
        while (from < to && (isEdge(passage, from) || passage.lower(from).equals("the"))) {
            from++;
        }
        boolean member = from + 2 < to && MEMBERS.contains(passage.lower(from)) && passage.lower(from + 1).equals("of");
        if (member) {
            return trim(name.cut(from + 2, to).as(EntityKind.PLACE, name.evidence()));
        }
        while (from < to - 1 && name.kind() == EntityKind.PERSON && isTitle(passage, from, to)) {
            from++;
        }
        // "the Duke of Sussex": the title is no name.
        boolean titled = name.kind() == EntityKind.PERSON && from + 1 < to && passage.word(from).equals("of");
        if (titled) {
            return trim(name.cut(from + 1, to).as(EntityKind.PLACE, name.evidence()));
        }
        while (to > from
                && (isEdge(passage, to - 1)
                        || name.kind() == EntityKind.PERSON && isBehindName(passage, from, to - 1))) {
            to--;
        }
        return from < to && hasCapital(passage, from, to) && !isBareHead(name, from, to)
                && !(name.kind() == EntityKind.PERSON && isNobody(name, from, to))
                && !(name.kind() != EntityKind.PERSON && isAdjective(passage, from, to))
                        ? Optional.of(name.cut(from, to))
                        : Optional.empty();
    }

    private static boolean isEdge(Passage passage, int token) {
        return passage.kind(token) == Kind.SIGN || passage.kind(token) == Kind.POSSESSIVE
                || VERSUS.contains(passage.word(token));
    }

    private static boolean isTitle(Passage passage, int token, int to) {
        return WordList.TITLE.has(passage.lower(token)) || passage.kind(token) == Kind.SIGN
                || RANKS.contains(passage.word(token));
    }

    /** "Anna Quell K.C.", "Anna Quell 2:31:05"; but "2Pac" is a name. */
    private static boolean isBehindName(Passage passage, int from, int token) {
        return HONOURS.contains(passage.word(token).replace(".", ""))
                || passage.kind(token) == Kind.NUMBER && token > from;
    }

    /** "Council backs new homes": the capital is the sentence's, and no name stands beside the noun. */
    private static boolean isBareHead(Candidate name, int from, int to) {
        return name.kind() == EntityKind.ORGANIZATION && to - from == 1 && !name.passage().isTrusted(from)
                && WordList.ORGANIZATION_HEAD.has(name.passage().lower(from))
                && WordList.COMMON.has(name.passage().lower(from));
    }

    /** "Madam", and "Max" of "Max 24C": one word and a number are a name only where the word can be a surname alone. */
    private boolean isNobody(Candidate name, int from, int to) {
        Passage passage = name.passage();
        if (to - from > 1) {
            return false;
        }
        boolean address = ADDRESS.contains(passage.lower(from)) && !passage.isCapitals(from);
        boolean word = lexicon.lists(passage.key(from), NameClass.FIRST_NAME)
                || WordList.COMMON.has(passage.lower(from));
        return address || IntStream.range(to, name.to()).filter(token -> passage.kind(token) == Kind.NUMBER)
                .anyMatch(token -> word || passage.word(token).chars().anyMatch(Character::isLetter));
    }

    private static boolean hasCapital(Passage passage, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean small = passage.lower(token).equals(passage.word(token));
            if (!small || passage.kind(token) == Kind.IDEOGRAPH) {
                return true;
            }
        }
        return false;
    }

    /** A word of belonging ("Russian", "Eastern European") names nothing; "the Baltic" is a sea, unless a word follows. */
    private boolean isAdjective(Passage passage, int from, int to) {
        int last = to - 1;
        if (!lexicon.lists(passage.key(last), NameClass.ADJECTIVE) || to - from > 2) {
            return false;
        }
        boolean place = lexicon.listsPlace(passage.key(last));
        boolean wordFollows = passage.has(to) && passage.token(to).isWord() && !WordList.STOP.has(passage.lower(to));
        return !place || wordFollows || !passage.lower(from - 1).equals("the");
    }
}
