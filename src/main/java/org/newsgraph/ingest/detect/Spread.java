package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/** Finds the names of the article again where no rule saw them, and people by their surname or first name alone. */
final class Spread implements Rule {
    private static final int MOST_WORDS = 6;

    /** @param capitals whether only capitals spell the name, as "WHO" */
    private record Found(EntityKind kind, Evidence evidence, boolean part, boolean capitals) {
    }

    private final Map<String, Found> byKey = new HashMap<>();
    private static final Set<String> CLUBS = Set.of("rovers", "wanderers", "rangers", "albion", "athletic", "hotspur",
            "united", "city");

    private final Lexicon lexicon;
    private final Doubt doubt;

    Spread(List<Candidate> names, Lexicon lexicon, Doubt doubt) {
        this.lexicon = lexicon;
        this.doubt = doubt;
        names.forEach(name -> learn(name.key(), new Found(name.kind(), spreadEvidence(name), false, isInitials(name))));
        names.stream().filter(name -> name.kind() == EntityKind.PERSON && name.length() > 1).forEach(this::learnParts);
        names.stream().filter(name -> name.kind() == EntityKind.ORGANIZATION).forEach(name -> {
            learnShortForm(name);
            learnClub(name);
        });
    }

    private static Evidence spreadEvidence(Candidate name) {
        return name.length() > 1 ? name.evidence() : Evidence.LIKELY;
    }

    private static boolean isInitials(Candidate name) {
        return name.length() == 1 && name.passage().isCapitals(name.from())
                && name.passage().casing() != Casing.CAPITALS;
    }

    private void learn(String key, Found found) {
        byKey.merge(key, found, (one, other) -> one.evidence().compareTo(other.evidence()) <= 0 ? one : other);
    }

    private void learnParts(Candidate name) {
        PersonName person = PersonName.of(name.passage().text().substring(name.start(), name.end()));
        Found found = new Found(EntityKind.PERSON, Evidence.LIKELY, true, false);
        if (person.isFull()) {
            byKey.putIfAbsent(person.surnameKey(), found);
            byKey.putIfAbsent(person.lastWordKey(), found);
            if (person.firstKey().length() > 2) {
                byKey.putIfAbsent(person.firstKey(), found);
            }
        }
        SurnameTails.of(name, lexicon).forEach(tail -> byKey.putIfAbsent(tail, found));
    }

    /** "Rovers" of "Merrow Rovers". */
    private void learnClub(Candidate name) {
        if (name.length() > 1 && CLUBS.contains(name.passage().lower(name.to() - 1))) {
            byKey.putIfAbsent(name.passage().key(name.to() - 1),
                    new Found(EntityKind.ORGANIZATION, Evidence.LIKELY, true, false));
        }
    }

    /** "Acme" of "Acme Industries Ltd", unless it is a word or a name of its own. */
    private void learnShortForm(Candidate name) {
        int end = name.to();
        while (end > name.from() + 1 && isCompanyWord(name.passage().lower(end - 1))) {
            end--;
        }
        String key = name.passage().key(name.from());
        boolean plain = WordList.COMMON.has(name.passage().lower(name.from())) || lexicon.classes(key) != 0;
        if (end == name.from() + 1 && end < name.to() && !plain && name.evidence() != Evidence.LIKELY) {
            byKey.putIfAbsent(key, new Found(EntityKind.ORGANIZATION, Evidence.LIKELY, true, false));
        }
    }

    private static boolean isCompanyWord(String lower) {
        return WordList.ORGANIZATION_SUFFIX.has(lower)
                || WordList.ORGANIZATION_HEAD.has(lower) && !WordList.ORGANIZATION_HEAD.takesOf(lower);
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        for (int token = 0; token < passage.size(); token++) {
            if (NameStart.at(passage, token)) {
                longest(passage, token, found);
            }
        }
    }

    private void longest(Passage passage, int from, List<Candidate> found) {
        List<Keys.Run> runs = Keys.runs(passage, from, MOST_WORDS);
        for (int run = runs.size() - 1; run >= 0; run--) {
            int to = runs.get(run).to();
            Found name = byKey.get(runs.get(run).key());
            if (name != null && fits(passage, from, to, name)) {
                found.add(new Candidate(passage, from, to, name.kind(), name.evidence(), Candidate.BY_CONTEXT));
                return;
            }
        }
    }

    private boolean fits(Passage passage, int from, int to, Found name) {
        boolean ends = passage.isCapital(to - 1) || to - from > 1;
        boolean starts = passage.isCapital(from) || to - from > 1;
        if (!starts || !ends || doubt.about(passage, from, to) || Money.isCountryOf(passage, to)
                || name.capitals() && !passage.isCapitals(from)) {
            return false;
        }
        boolean inLongerName = name.part() && (isNamePart(passage, from - 1, from) || isNamePart(passage, to, from));
        return !inLongerName && !(to - from == 1 && lexicon.lists(passage.key(from), NameClass.ADJECTIVE))
                && !(passage.isCapitals(from) && passage.casing() != Casing.CAPITALS && name.part());
    }

    /** A part of a person's name beside another capital belongs to another name: "Smith" in "Smith Barney". */
    static boolean isNamePart(Passage passage, int token, int name) {
        return passage.isTrusted(token) && passage.sameSentence(token, name)
                && !WordList.TITLE.has(passage.lower(token)) && !WordList.CALENDAR.has(passage.lower(token));
    }
}
