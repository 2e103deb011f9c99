package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * People: a title and a name, a known first name or initials and a surname, or a name of two or three words that says
 * something or has an age.
 */
final class PersonRule implements Rule {
    private static final Set<String> LINKS = Set.of("to", "of", "for", "at");

    private final Lexicon lexicon;
    private final NameWord words;
    private final PersonRun runs;

    PersonRule(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new NameWord(lexicon);
        this.runs = new PersonRun(words);
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        if (passage.casing() != Casing.SENTENCE) {
            return;
        }
        for (int token = 0; token < passage.size(); token++) {
            afterTitle(passage, token, found);
            if (passage.isCapital(token)) {
                byFirstName(passage, token, found);
                byInitials(passage, token, found);
                byContext(passage, token, found);
            }
        }
    }

    private void afterTitle(Passage passage, int token, List<Candidate> found) {
        int name = Titles.endFrom(passage, token);
        if (name == token || !passage.sameSentence(token, name)) {
            return;
        }
        if (LINKS.contains(passage.lower(name))) {
            afterOffice(passage, name + 1, found);
            return;
        }
        int end = runs.endFrom(passage, name);
        boolean titleIsName = passage.isCapital(name - 1) && passage.startsSentence(name - 1)
                && words.isFirstName(passage, name - 1);
        if (end > name && !titleIsName && !isPlaceAlone(passage, name, end, token)) {
            found.add(new Candidate(passage, name, end, EntityKind.PERSON, Evidence.CERTAIN, Candidate.BY_TITLE));
        }
    }

    /** A small title ("coach") before a place is no title of the place. */
    private boolean isPlaceAlone(Passage passage, int from, int to, int title) {
        if (to - from > 1) {
            return false;
        }
        int classes = lexicon.classes(passage.key(from));
        boolean country = (classes & NameClass.COUNTRY.bit()) != 0;
        boolean other = (classes & (Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit())) != 0;
        return country || other && !passage.isCapital(title);
    }

    /** "Ambassador to the United States Hamdullah Mohib" */
    private void afterOffice(Passage passage, int from, List<Candidate> found) {
        int office = passage.lower(from).equals("the") ? from + 1 : from;
        int name = LexiconRule.endOfLongest(passage, office, lexicon,
                Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit());
        int end = name > office ? runs.endFrom(passage, name) : name;
        if (end > name && runs.words(passage, name, end) > 1) {
            found.add(new Candidate(passage, name, end, EntityKind.PERSON, Evidence.CERTAIN, Candidate.BY_TITLE));
        }
    }

    private void byFirstName(Passage passage, int token, List<Candidate> found) {
        if (!words.isFirstName(passage, token)
                || !passage.isTrusted(token) && WordList.COMMON.has(passage.lower(token))) {
            return;
        }
        int end = runs.endFrom(passage, token);
        if (runs.words(passage, token, end) < 2) {
            return;
        }
        boolean place = lexicon.listsPlace(passage.key(token));
        boolean surname = lexicon.lists(passage.key(end - 1), NameClass.SURNAME)
                || lexicon.lists(passage.key(end - 1), NameClass.FIRST_NAME);
        if (WordList.PLACE_HEAD.has(passage.lower(end - 1)) && !surname) {
            return;
        }
        boolean certain = !place || surname;
        found.add(new Candidate(passage, token, end, EntityKind.PERSON, certain ? Evidence.CERTAIN : Evidence.LIKELY,
                certain ? Candidate.BY_FORM : Candidate.BY_CONTEXT));
    }

    private void byInitials(Passage passage, int token, List<Candidate> found) {
        if (!words.isInitial(passage, token)
                || passage.key(token).length() == 1 && !passage.word(token).endsWith(".")) {
            return;
        }
        int end = runs.endFrom(passage, token);
        boolean afterName = token > 0 && passage.isCapital(token - 1) && passage.sameSentence(token - 1, token);
        if (end > token + 1 && !afterName && runs.words(passage, token, end) <= 2) {
            found.add(new Candidate(passage, token, end, EntityKind.PERSON, Evidence.CERTAIN, Candidate.BY_FORM));
        }
    }

    private void byContext(Passage passage, int token, List<Candidate> found) {
        boolean goesOn = token > 0 && passage.isCapital(token - 1) && passage.sameSentence(token - 1, token);
        int end = goesOn ? token : runs.endFrom(passage, token);
        int count = runs.words(passage, token, end);
        boolean common = !passage.isTrusted(token) && WordList.COMMON.has(passage.lower(token));
        boolean known = count == 1 && lexicon.classes(passage.key(token)) != 0
                && !lexicon.lists(passage.key(token), NameClass.SURNAME)
                && !lexicon.lists(passage.key(token), NameClass.FIRST_NAME);
        if (count == 0 || count > 3 || common || known || passage.isCapital(end)) {
            return;
        }
        boolean says = WordList.SAYING.has(passage.lower(end));
        boolean aged = passage.word(end).equals(",") && passage.word(end + 1).matches("[1-9]\\d")
                && passage.word(end + 2).equals(",");
        if (says || aged && count > 1) {
            found.add(new Candidate(passage, token, end, EntityKind.PERSON, Evidence.LIKELY, Candidate.BY_CONTEXT));
        }
    }
}
