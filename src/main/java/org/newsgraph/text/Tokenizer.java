package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

/**
 * Cuts a text into tokens: never inside a code point, never across a blank, in time linear in the text. A word with
 * hyphens is one token. Texts of scripts without blanks other than Han (Thai, Khmer, kana) come as one word a run.
 */
public final class Tokenizer {
    private static final int LONGEST_ABBREVIATION = 6;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (Chars.isBlank(codePoint) || Invisible.is(codePoint)) {
                at = next;
            } else if (Character.isIdeographic(codePoint)) {
                add(next, Kind.IDEOGRAPH, Shape.CASELESS);
            } else if (Character.isLetter(codePoint)) {
                word();
            } else if (Character.isDigit(codePoint)) {
                number();
            } else if (Chars.isApostrophe(codePoint) && isPossessive()) {
                possessive();
            } else {
                add(next, Kind.SIGN, Shape.NONE);
            }
        }
        return tokens;
    }

    private void add(int end, Kind kind, Shape shape) {
        tokens.add(new Token(at, end, kind, shape));
        at = end;
    }

    private void word() {
        int end = afterDottedLetters();
        if (end > at) {
            add(end, Kind.ABBREVIATION, Shapes.of(text, at, end));
            return;
        }
        end = afterWord();
        if (endsInStop(end)) {
            add(end + 1, Kind.ABBREVIATION, Shapes.of(text, at, end));
        } else {
            add(end, Kind.WORD, Shapes.of(text, at, end));
        }
    }

    /** The end of "U.S.", "a.m." or the initial "J."; where the word starts if it is none of these. */
    private int afterDottedLetters() {
        int end = at;
        int letters = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            int dot = end + Character.charCount(codePoint);
            if (!Character.isLetter(codePoint) || Character.isIdeographic(codePoint) || charAt(dot) != '.') {
                break;
            }
            end = dot + 1;
            letters++;
        }
        boolean initial = letters == 1 && Character.isUpperCase(text.codePointAt(at));
        return initial || letters > 1 ? end : at;
    }

    /** Letters, digits and marks; within them apostrophes, hyphens, ampersands and the dot of "Amazon.com". */
    private int afterWord() {
        int end = at;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            int next = end + Character.charCount(codePoint);
            if (Chars.isWordPart(codePoint)) {
                end = next;
            } else if (end > at && Chars.joins(text, end) && !isPossessiveAt(end)) {
                end = next;
            } else {
                break;
            }
        }
        return beforeInvisible(end);
    }

    /** The end of the word that is seen. */
    private int beforeInvisible(int end) {
        int seen = end;
        while (seen > at + 1 && Invisible.is(text.charAt(seen - 1))
                && !Invisible.isPartBehind(text.charAt(seen - 1), text.codePointBefore(seen - 1))) {
            seen--;
        }
        return seen;
    }

    private boolean endsInStop(int end) {
        if (charAt(end) != '.' || end - at > LONGEST_ABBREVIATION) {
            return false;
        }
        String lower = text.substring(at, end).toLowerCase(Locale.ROOT);
        if (Abbreviations.needsNumber(lower)) {
            return charAt(end + 1) == ' ' && Character.isDigit(charAt(end + 2));
        }
        return Abbreviations.contains(lower);
    }

    private void number() {
        int end = at;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            boolean separator = ".,:/-\u2013".indexOf(codePoint) >= 0 && Character.isDigit(charAt(end + 1));
            if (!Chars.isWordPart(codePoint) && !separator && !(Chars.isHyphen(codePoint) && Chars.joins(text, end))) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        end = beforeInvisible(end);
        add(end, Kind.NUMBER, Shapes.of(text, at, end));
    }

    private boolean isPossessive() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == at
                && tokens.get(tokens.size() - 1).kind() != Kind.SIGN && (isPossessiveAt(at) || afterPlural());
    }

    private boolean afterPlural() {
        boolean follows = at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
        return (charAt(at - 1) == 's' || charAt(at - 1) == 'S') && !follows;
    }

    /** Whether 's stands here and the word ends after it. */
    private boolean isPossessiveAt(int apostrophe) {
        char s = charAt(apostrophe + 1);
        if (!Chars.isApostrophe(charAt(apostrophe)) || s != 's' && s != 'S') {
            return false;
        }
        int after = apostrophe + 2;
        return after >= text.length() || !Chars.isWordPart(text.codePointAt(after));
    }

    private void possessive() {
        add(isPossessiveAt(at) ? at + 2 : at + 1, Kind.POSSESSIVE, Shape.NONE);
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}
