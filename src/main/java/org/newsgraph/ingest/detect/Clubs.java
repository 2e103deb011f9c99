package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Tells clubs from the towns whose names they bear: "Leeds lost 2-1" in a report of a match. A club that the text proves
 * once is meant throughout, but for "in Leeds". A country keeps its kind: its team is no body of its own.
 */
final class Clubs {
    private static final int ENOUGH = 3;
    private static final String SCORE = "\\d{1,3}[-\u2013]\\d{1,3}";
    private static final Set<String> PLAYING = Set.of("beat", "beats", "thrashed", "edged", "trounced", "hammered",
            "drew",
            "draw", "equalised", "scored", "conceded", "lost", "lose", "won", "win", "host", "hosts", "hosted", "face",
            "faced", "visit", "trail", "led", "overcame", "play", "played", "striker", "manager", "captain",
            "midfielder", "goalkeeper", "defender", "coach", "boss", "winger", "fans", "supporters", "forward",
            "quarterback");
    private static final Set<String> AUXILIARY = Set.of("had", "have", "has", "will", "also", "who", "then");
    private static final Set<String> BEFORE = Set.of("beat", "beats", "beating", "thrashed", "host", "hosts", "hosted",
            "hosting", "faced", "facing", "overcame", "edged", "versus", "v", "vs", "against");
    private static final Set<String> PAIRS = Set.of("over victory", "over win", "to lost", "to home", "to away",
            "to defeat", "to loss", "by beaten", "by held", "with drew", "with draw", "with drawing", "of clear",
            "of ahead", "from loan", "to loan", "for signed", "for scored", "for played", "for striker",
            "against goal");
    private static final Set<String> AFTER_SCORE = Set.of("at", "with", "to", "against", "over");
    private static final Set<String> WHERE = Set.of("in", "near", "around", "outside", "across", "central");
    private static final Set<String> NATIONS = Set.of("england", "scotland", "wales", "northern ireland",
            "great britain");

    private final boolean sport;
    private final Lexicon lexicon;
    private final Set<String> proven = new HashSet<>();

    Clubs(List<Passage> passages, List<Candidate> names, Lexicon lexicon) {
        this.sport = isSport(passages);
        this.lexicon = lexicon;
        names.stream().filter(name -> sport && mayBeClub(name) && plays(name)).forEach(name -> proven.add(name.key()));
    }

    private static boolean isSport(List<Passage> passages) {
        boolean score = false;
        Set<String> words = new HashSet<>();
        for (Passage passage : passages) {
            for (int token = 0; token < passage.size(); token++) {
                score |= isScore(passage, token);
                if (WordList.SPORT.has(passage.lower(token))) {
                    words.add(passage.lower(token));
                }
            }
        }
        return score && words.size() >= ENOUGH;
    }

    private static boolean isScore(Passage passage, int token) {
        return passage.kind(token) == Kind.NUMBER && (passage.word(token).matches(SCORE)
                || passage.word(token + 1).matches("[-\u2013]") && passage.kind(token + 2) == Kind.NUMBER);
    }

    private boolean mayBeClub(Candidate name) {
        boolean ground = name.length() > 1 && WordList.PLACE_HEAD.has(name.passage().lower(name.to() - 1));
        return name.kind() == EntityKind.PLACE && !ground && !lexicon.lists(name.key(), NameClass.COUNTRY)
                && !NATIONS.contains(name.key());
    }

    private static boolean plays(Candidate name) {
        Passage passage = name.passage();
        int next = name.to();
        int before = name.from() - 1;
        boolean behindScore = AFTER_SCORE.contains(passage.lower(before))
                && (isScore(passage, before - 1) || isScore(passage, before - 3));
        if (behindScore || isScore(passage, next) || isScore(passage, before) || isResult(passage, next)
                || BEFORE.contains(passage.lower(before))
                || PAIRS.contains(passage.lower(before) + " " + passage.lower(before - 1))) {
            return true;
        }
        next += passage.word(next).equals(",") && passage.lower(next + 1).equals("who") ? 1 : 0;
        while (AUXILIARY.contains(passage.lower(next)) || passage.kind(next) == Kind.POSSESSIVE) {
            next++;
        }
        return PLAYING.contains(passage.lower(next));
    }

    /** "Leeds 2, Hull 1" or "Leeds 2 Hull 1": the number ends the line, or a comma or a name follows. */
    private static boolean isResult(Passage passage, int number) {
        return passage.kind(number) == Kind.NUMBER && passage.word(number).length() < 4 && passage.size() < 10
                && (number == passage.size() - 1 || passage.word(number + 1).equals(",")
                        || passage.isCapital(number + 1));
    }

    Candidate settle(Candidate name) {
        boolean club = mayBeClub(name) && proven.contains(name.key())
                && !WHERE.contains(name.passage().lower(name.from() - 1));
        return club ? name.as(EntityKind.ORGANIZATION, Evidence.CERTAIN) : name;
    }
}
