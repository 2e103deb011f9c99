package org.newsgraph.ingest.detect;

import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;
import org.newsgraph.vocabulary.EntityKind;

/**
 * What the model cuts off a person's name: the first name before a particle ("Ana" of "Ana de Souza"), the father's name and
 * the house behind it ("bin Zayed Al Quell" of "Omar bin Zayed Al Quell"), and all that follows "St." ("Hugh St. John Quell").
 */
final class WholePerson {
    private static final Set<String> SON_OF = Set.of("bin", "ibn", "bint");
    private static final Set<String> MONTHS = Set.of("March", "April", "May", "June", "August");
    private static final int MOST_FIRST_NAMES = 3;

    private final Lexicon lexicon;
    private final NameWord words;
    private final PersonRun runs;

    WholePerson(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new NameWord(lexicon);
        this.runs = new PersonRun(words);
    }

    /** As far as nothing else claims the words. */
    Candidate of(Candidate name, Claims claims) {
        Candidate whole = of(name);
        return claims.isFree(whole.passage(), whole.from(), whole.to()) ? whole : name;
    }

    Candidate of(Candidate name) {
        if (name.kind() != EntityKind.PERSON || name.passage().casing() != Casing.SENTENCE) {
            return name;
        }
        int from = start(name);
        int to = end(name);
        boolean saint = to > name.to() && endsInSaint(name);
        return saint ? name.cut(from, to).as(EntityKind.PERSON, Evidence.CERTAIN) : name.cut(from, to);
    }

    private int start(Candidate name) {
        Passage passage = name.passage();
        int from = name.from();
        if (passage.shape(from) != Shape.LOWER || !NameStart.isParticle(passage.lower(from))) {
            return from;
        }
        while (name.from() - from < MOST_FIRST_NAMES && passage.sameSentence(from - 1, from)
                && isFirstName(passage, from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isFirstName(Passage passage, int token) {
        boolean place = lexicon.listsPlace(passage.key(token));
        boolean word = passage.startsSentence(token) && WordList.COMMON.has(passage.lower(token));
        return words.isPersonal(passage, token) && !WordList.TITLE.has(passage.lower(token))
                && (!place || words.isFirstName(passage, token)) && !word;
    }

    private int end(Candidate name) {
        Passage passage = name.passage();
        int to = name.to();
        if (endsInSaint(name) && words.isPersonal(passage, to)) {
            return runs.endFrom(passage, to);
        }
        if (isMonth(name)) {
            return to + 1;
        }
        while (SON_OF.contains(passage.lower(to)) && passage.sameSentence(to - 1, to + 1)
                && words.isPersonal(passage, to + 1)) {
            to += 2;
        }
        boolean house = passage.lower(to).equals("al") && passage.isCapital(to) && passage.isTrusted(to + 1)
                && passage.sameSentence(to - 1, to + 1);
        return house && hasFather(passage, name.from(), to) ? to + 2 : to;
    }

    /** "Cllr Mark May", "Fiona May said": no month follows a title and a first name, or says anything. */
    private boolean isMonth(Candidate name) {
        Passage passage = name.passage();
        int next = name.to();
        return name.length() == 1 && MONTHS.contains(passage.word(next)) && words.isFirstName(passage, name.from())
                && passage.sameSentence(next - 1, next) && passage.kind(next + 1) != Kind.NUMBER
                && (WordList.TITLE.has(passage.lower(name.from() - 1))
                        || WordList.SAYING.has(passage.lower(next + 1))
                                && !WordList.COMMON.has(passage.lower(name.from())));
    }

    /** "Hugh St." of a person, but not the street of "Quell St. Velkos's". */
    private boolean endsInSaint(Candidate name) {
        return name.length() > 1 && name.passage().lower(name.to() - 1).equals("st.")
                && words.isFirstName(name.passage(), name.from());
    }

    private static boolean hasFather(Passage passage, int from, int to) {
        for (int token = from + 1; token < to; token++) {
            if (SON_OF.contains(passage.lower(token))) {
                return true;
            }
        }
        return false;
    }
}
