package org.newsgraph.text;

import java.util.List;
import java.util.Locale;

import org.newsgraph.text.Token.Kind;

/** The tokens of one text with their lower-case words. What lies outside is an empty word. */
public final class Words {
    private final String text;
    private final List<Token> tokens;

    private Words(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    public static Words of(String text) {
        return new Words(text, Tokenizer.tokens(text));
    }

    public String text() {
        return text;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public String written(int index) {
        return has(index) ? tokens.get(index).in(text) : "";
    }

    public String lower(int index) {
        return written(index).toLowerCase(Locale.ROOT);
    }

    public boolean isWord(int index) {
        return has(index) && tokens.get(index).isWord();
    }

    public boolean isCapital(int index) {
        return isWord(index) && tokens.get(index).startsUpper();
    }

    public boolean isPossessive(int index) {
        return has(index) && tokens.get(index).kind() == Kind.POSSESSIVE;
    }

    private boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** Index of the first token that starts at this UTF-16 offset or behind it; the size if none does. */
    public int from(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
