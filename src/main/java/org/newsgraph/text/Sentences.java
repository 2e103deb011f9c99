package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

/**
 * Cuts a block of text into sentences. A sentence ends at . ! ? or … and the quotes and brackets that close after it, if
 * what follows does not start in lower case, and at an empty line. After an abbreviation or an initial it ends only
 * before a word that commonly begins a sentence, so that "the U.S. Army" stays whole. Linear in the text.
 */
public final class Sentences {
    private static final Set<String> STARTERS = Set.of("a", "an", "the", "this", "that", "these", "those", "he", "she",
            "it", "they", "we", "you", "his", "her", "its", "their", "our", "in", "on", "at", "but", "and", "as",
            "after",
            "before", "however", "meanwhile", "there", "when", "while", "although", "if", "for", "some", "many", "most",
            "earlier", "last", "since", "despite", "according", "what", "who", "why", "how", "no");

    private final String text;
    private final List<Token> tokens;
    private final List<Span> sentences = new ArrayList<>();

    private Sentences(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The sentences in order, blanks around them left out; every other character is in exactly one of them. */
    public static List<Span> of(String text) {
        return of(text, Tokenizer.tokens(text));
    }

    /**
     * @param tokens
     *        all tokens of the text
     */
    public static List<Span> of(String text, List<Token> tokens) {
        return new Sentences(text, tokens).run();
    }

    private List<Span> run() {
        int first = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (token + 1 == tokens.size() || breaksAfter(token)) {
                sentences.add(new Span(tokens.get(first).start(), tokens.get(token).end()));
                first = token + 1;
            }
        }
        return sentences;
    }

    private boolean breaksAfter(int token) {
        Token next = tokens.get(token + 1);
        int gap = next.start() - tokens.get(token).end();
        if (gap > 1 && hasEmptyLine(tokens.get(token).end(), next.start())) {
            return true;
        }
        Token stop = tokens.get(lastBeforeClosing(token));
        if (stop.kind() == Kind.ABBREVIATION) {
            return gap > 0 && endsAfterAbbreviation(stop, next);
        }
        int sign = stop.kind() == Kind.SIGN ? text.codePointAt(stop.start()) : 0;
        if (Chars.isWideStop(sign)) {
            return !continues(next);
        }
        return Chars.endsSentence(sign) && gap > 0 && next.shape() != Shape.LOWER && !continues(next);
    }

    /** At most a few signs close after a full stop; a longer run is no sentence's end. */
    private int lastBeforeClosing(int token) {
        int stop = token;
        for (int steps = 0; steps < 4 && stop > 0 && isClosing(tokens.get(stop)) && touches(stop); steps++) {
            stop--;
        }
        return stop;
    }

    private boolean touches(int token) {
        return tokens.get(token - 1).end() == tokens.get(token).start();
    }

    private boolean isClosing(Token token) {
        return token.kind() == Kind.POSSESSIVE && token.end() - token.start() == 1
                || token.kind() == Kind.SIGN && Chars.closes(text.codePointAt(token.start()));
    }

    /** A further stop, a closing sign or a comma belongs to what went before. */
    private boolean continues(Token next) {
        if (next.kind() != Kind.SIGN) {
            return false;
        }
        int sign = text.codePointAt(next.start());
        return Chars.endsSentence(sign) || ",;:".indexOf(sign) >= 0
                || Character.getType(sign) == Character.END_PUNCTUATION;
    }

    private boolean endsAfterAbbreviation(Token abbreviation, Token next) {
        String word = text.substring(abbreviation.start(), abbreviation.end() - 1).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1;
        if (Abbreviations.leads(word) || !next.startsUpper() || initial && next.kind() == Kind.ABBREVIATION) {
            return false;
        }
        return next.end() - next.start() < 12 && STARTERS.contains(next.in(text).toLowerCase(Locale.ROOT));
    }

    private boolean hasEmptyLine(int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\u2028') {
                lines++;
            }
        }
        return lines > 1;
    }
}
