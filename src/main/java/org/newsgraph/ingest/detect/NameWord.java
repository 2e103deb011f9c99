package org.newsgraph.ingest.detect;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

/** What a word may be inside a name. */
final class NameWord {
    private final Lexicon lexicon;

    NameWord(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A word that may be part of a person's name: a capital, but no initials, day, nationality or head word. */
    boolean isPersonal(Passage passage, int token) {
        if (!passage.has(token) || passage.kind(token) != Kind.WORD) {
            return false;
        }
        String lower = passage.lower(token);
        boolean capital = passage.shape(token) == Shape.CAPITALIZED || isArabicArticle(passage, token);
        return capital && lower.length() > 1 && !WordList.STOP.has(lower) && !WordList.CALENDAR.has(lower)
                && !WordList.SAYING.has(lower) && !isOrganizationWord(lower)
                && !lexicon.lists(passage.key(token), NameClass.ADJECTIVE);
    }

    /** "al-Assad", "d'Estaing" */
    private static boolean isArabicArticle(Passage passage, int token) {
        return passage.shape(token) == Shape.INNER_CAPITAL && passage.word(token).matches("\\p{Ll}{1,3}['\u2019-].+");
    }

    /** "J." or "J.K.", or a bare "J" before a further part of a name. */
    boolean isInitial(Passage passage, int token) {
        if (!passage.isCapital(token) || passage.shape(token) != Shape.CAPITALS) {
            return false;
        }
        int letters = passage.key(token).length();
        if (passage.kind(token) == Kind.ABBREVIATION) {
            return letters <= 3 && (lexicon.classes(passage.key(token)) & Lexicon.STRONG_PLACE) == 0;
        }
        return letters == 1 && !passage.lower(token).equals("i") && !passage.lower(token).equals("a");
    }

    boolean isFirstName(Passage passage, int token) {
        return isPersonal(passage, token) && lexicon.lists(firstPart(passage.key(token)), NameClass.FIRST_NAME);
    }

    /** "jean" of "Jean-Claude" */
    private static String firstPart(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }

    static boolean isOrganizationWord(String lower) {
        return WordList.ORGANIZATION_HEAD.has(lower) || WordList.ORGANIZATION_SUFFIX.has(lower);
    }

    /** A word that may stand inside the name of an organization or a place before its head word. */
    boolean isGeneral(Passage passage, int token) {
        return passage.isCapital(token) && !WordList.STOP.has(passage.lower(token))
                && !WordList.CALENDAR.has(passage.lower(token)) || passage.isCapitals(token);
    }

    boolean isPlace(Passage passage, int from, int to) {
        return lexicon.listsPlace(Keys.of(passage, from, to));
    }

    /** A name of its own: a place, a body, or a word of belonging. */
    boolean isListed(Passage passage, int from, int to) {
        return (lexicon.classes(Keys.of(passage, from, to)) & (Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit()
                | NameClass.ADJECTIVE.bit())) != 0;
    }
}
