package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Towns and people of one name in one article: a listed town before the name of a state ("from Jackson, Mississippi") or behind
 * whom it is the home of ("Jo Quell of Lincoln") is the town; what speaks, or has an age or a role behind it, is the person whom
 * the article calls by a full name ("Washington, a Democrat, said"), unless it is a country.
 */
final class TownOrPerson {
    private static final Set<String> WHERE = Set.of("in", "near", "outside", "at", "from", "to", "of", "around");
    private static final Set<String> FAMILY = Set.of("brothers", "sisters", "siblings", "twins", "family", "children");
    private static final Set<String> ROLE = Set.of("a", "an", "who", "whose");
    private static final int STATE = NameClass.COUNTRY.bit() | NameClass.REGION.bit();
    private final Lexicon lexicon;
    private final Set<String> surnames = new HashSet<>();
    /** Where names of people end: the passage, and one past the last token. */
    private final Set<List<Integer>> ends = new HashSet<>();

    TownOrPerson(List<Candidate> names, Lexicon lexicon) {
        this.lexicon = lexicon;
        names.stream().filter(name -> name.kind() == EntityKind.PERSON).forEach(name -> {
            ends.add(List.of(name.passage().index(), name.to()));
            if (name.length() > 1) {
                surnames.add(name.passage().key(name.to() - 1));
            }
        });
    }

    Candidate settle(Candidate name) {
        if (name.length() > 1 || name.passage().casing() != Casing.SENTENCE) {
            return name;
        }
        return switch (name.kind()) {
            case PERSON -> isTown(name) ? name.as(EntityKind.PLACE, Evidence.LIKELY) : name;
            case PLACE -> isPerson(name) ? name.as(EntityKind.PERSON, Evidence.LIKELY) : name;
            case ORGANIZATION -> isFamily(name) ? name.as(EntityKind.PERSON, Evidence.LIKELY) : name;
        };
    }

    /** "the Quell brothers" */
    private boolean isFamily(Candidate name) {
        return surnames.contains(name.key()) && FAMILY.contains(name.passage().lower(name.to()));
    }

    private boolean isTown(Candidate name) {
        if (!lexicon.listsPlace(name.key())) {
            return false;
        }
        String before = name.passage().lower(name.from() - 1);
        boolean led = WHERE.contains(before) && !name.passage().lower(name.from() - 2).equals("according");
        boolean home = before.equals("of") && isPersonBefore(name.passage(), name.from() - 1);
        return home || (led || !WHERE.contains(before) && !surnames.contains(name.key()))
                && standsBeforeState(name.passage(), name.to());
    }

    /** "Jo Quell of Lincoln", but neither "Duke of Wellington" nor "Statue of Lincoln". */
    private boolean isPersonBefore(Passage passage, int token) {
        return ends.contains(List.of(passage.index(), token)) && !WordList.TITLE.has(passage.lower(token - 1));
    }

    private boolean standsBeforeState(Passage passage, int comma) {
        if (!passage.word(comma).equals(",") || !passage.sameSentence(comma, comma + 1)) {
            return false;
        }
        int end = LexiconRule.endOfLongest(passage, comma + 1, lexicon, STATE);
        return end > comma + 1 && (!passage.has(end) || passage.kind(end) != Kind.POSSESSIVE);
    }

    private boolean isPerson(Candidate name) {
        Passage passage = name.passage();
        int next = name.to();
        if (!surnames.contains(name.key()) || lexicon.lists(name.key(), NameClass.COUNTRY)
                || WHERE.contains(passage.lower(name.from() - 1))) {
            return false;
        }
        boolean apposition = passage.word(next).equals(",")
                && (ROLE.contains(passage.lower(next + 1)) || passage.word(next + 1).matches("[1-9]\\d"));
        return apposition || WordList.SAYING.has(passage.lower(next));
    }
}
