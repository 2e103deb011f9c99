package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * People: a title and a name, a known first name or initials and a surname, or a name of two or three words that says
 * something or has an age.
 */
final class PersonRule implements Rule {
    private static final Set<String> LINKS = Set.of("to", "of", "for", "at");

    /** Words before which a person is as likely as a thing. */
    private static final Set<String> PERSONAL = Set.of("and", "by", "with", "when", "that", "as", "but", "while", "or",
            "after",
            "because", "if", "for");
    private static final int OTHER_NAMES = Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit()
            | NameClass.ADJECTIVE.bit();

    private final Lexicon lexicon;
    private final Doubt doubt;
    private final NameWord nameWords;
    private final PersonRun runs;

    PersonRule(Lexicon lexicon, Doubt doubt) {
        this.doubt = doubt;
        this.lexicon = lexicon;
        this.nameWords = new NameWord(lexicon);
        this.runs = new PersonRun(nameWords);
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
                && nameWords.isFirstName(passage, name - 1);
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
        if (!nameWords.isFirstName(passage, token)
                || !passage.isTrusted(token) && WordList.COMMON.has(passage.lower(token))) {
            return;
        }
        int end = runs.endFrom(passage, token);
        boolean plainWords = WordList.COMMON.has(passage.lower(token)) && WordList.COMMON.has(passage.lower(token + 1));
        if (runs.words(passage, token, end) < 2 || plainWords) {
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
        if (!nameWords.isInitial(passage, token)
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
        boolean foreign = count > 1 && count < 4 && passage.isTrusted(token) && isForeign(passage, token, end);
        if (says || aged && count > 1 || foreign) {
            found.add(new Candidate(passage, token, end, EntityKind.PERSON, Evidence.LIKELY, Candidate.BY_CONTEXT));
        }
    }

    /** Words that English does not know, with no article before them: most often somebody's name. */
    private boolean isForeign(Passage passage, int from, int to) {
        if (doubt.isThing(passage.lower(from)) || passage.kind(to) == Kind.NUMBER) {
            return false;
        }
        if (WordList.STOP.has(passage.lower(from - 1)) && !PERSONAL.contains(passage.lower(from - 1))) {
            return false;
        }
        for (int token = from; token < to; token++) {
            String lower = passage.lower(token);
            boolean other = (lexicon.classes(passage.key(token)) & OTHER_NAMES) != 0;
            if (WordList.COMMON.has(lower) || WordList.PLACE_HEAD.has(lower) || other) {
                return false;
            }
        }
        return true;
    }
}
