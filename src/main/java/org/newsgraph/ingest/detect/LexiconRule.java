package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;
import org.newsgraph.vocabulary.EntityKind;

/** Countries, regions, large cities, and the people and organizations that the lexicon lists. */
final class LexiconRule implements Rule {
    private static final int NAMES = Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit() | NameClass.PERSON.bit();
    private static final int SHORT = 4;

    private final Lexicon lexicon;
    private final Doubt doubt;

    LexiconRule(Lexicon lexicon, Doubt doubt) {
        this.lexicon = lexicon;
        this.doubt = doubt;
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        for (int token = 0; token < passage.size(); token++) {
            if (!passage.isCapital(token) && passage.shape(token) != Shape.INNER_CAPITAL) {
                continue;
            }
            int end = endOfLongest(passage, token, lexicon, NAMES);
            if (end > token && !Money.isCountryOf(passage, end) && !doubt.about(passage, token, end)
                    && !isAdjective(passage, token, end)) {
                found.add(candidate(passage, token, end));
            }
        }
    }

    private Candidate candidate(Passage passage, int from, int to) {
        int classes = lexicon.classes(Keys.of(passage, from, to));
        EntityKind kind = EntityKind.PERSON;
        if ((classes & NameClass.ORGANIZATION.bit()) != 0) {
            kind = EntityKind.ORGANIZATION;
        } else if ((classes & Lexicon.STRONG_PLACE) != 0) {
            kind = EntityKind.PLACE;
        }
        boolean unsure = kind == EntityKind.PLACE && (classes & NameClass.COUNTRY.bit()) == 0
                && (classes & (NameClass.FIRST_NAME.bit() | NameClass.SURNAME.bit())) != 0;
        boolean article = kind == EntityKind.ORGANIZATION && to - from > 1 && passage.lower(from).equals("the");
        return new Candidate(passage, article ? from + 1 : from, to, kind, unsure ? Evidence.LIKELY : Evidence.CERTAIN,
                Candidate.BY_LEXICON);
    }

    /** "the Baltic" is a sea, "Baltic journalists" are not. */
    private boolean isAdjective(Passage passage, int from, int to) {
        if (to - from > 1 || !lexicon.lists(passage.key(from), NameClass.ADJECTIVE)) {
            return false;
        }
        boolean article = passage.lower(from - 1).equals("the");
        boolean wordFollows = passage.has(to) && passage.token(to).isWord() && !WordList.STOP.has(passage.lower(to));
        return !article || wordFollows;
    }

    /** One past the longest listed name of one of the classes that starts here; the start itself if none does. */
    static int endOfLongest(Passage passage, int from, Lexicon lexicon, int classes) {
        if (!passage.has(from) || passage.kind(from) == Kind.SIGN) {
            return from;
        }
        String first = passage.key(from);
        int blank = first.indexOf(' ');
        int words = lexicon.longestFrom(blank < 0 ? first : first.substring(0, blank));
        List<Keys.Run> runs = Keys.runs(passage, from, Math.min(words, Keys.MOST_WORDS));
        for (int run = runs.size() - 1; run >= 0; run--) {
            int listed = lexicon.classes(runs.get(run).key());
            if ((listed & classes) != 0 && fits(passage, from, runs.get(run).to(), listed)) {
                return runs.get(run).to();
            }
        }
        return from;
    }

    private static boolean fits(Passage passage, int from, int to, int listed) {
        boolean capitals = passage.isCapitals(from);
        if (to - from == 1) {
            if ((listed & NameClass.CAPITALS_ONLY.bit()) != 0) {
                return capitals;
            }
            boolean shortCapitals = capitals && passage.key(from).length() <= SHORT;
            return !shortCapitals || passage.casing() == Casing.CAPITALS;
        }
        // Of the listed names of several words only "Baltic states" ends small.
        boolean endsSmall = passage.shape(to - 1) == Shape.LOWER && !passage.lower(to - 1).equals("states");
        return passage.kind(to - 1) != Kind.POSSESSIVE && !endsSmall;
    }
}
