package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Locale;

import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.NameKey;
import org.newsgraph.text.Sentences;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;
import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

/** A block as the rules see it: its tokens, their words, and how far a capital can be trusted. */
final class Passage {
    /** Longer than any word that could be part of a name. */
    private static final int LONGEST_WORD = 60;

    private final int index;
    private final Block block;
    private final List<Token> tokens;
    private final String[] words;
    private final String[] lowers;
    private final String[] keys;
    private final boolean[] starts;
    private final int[] sentences;
    private final Casing casing;

    Passage(int index, Block block, List<Token> tokens) {
        this.index = index;
        this.block = block;
        this.tokens = tokens;
        this.words = new String[tokens.size()];
        this.lowers = new String[tokens.size()];
        this.keys = new String[tokens.size()];
        this.starts = new boolean[tokens.size()];
        this.sentences = new int[tokens.size()];
        for (int token = 0; token < words.length; token++) {
            Token seen = tokens.get(token);
            words[token] = seen.end() - seen.start() > LONGEST_WORD ? "" : seen.in(block.text());
            lowers[token] = words[token].toLowerCase(Locale.ROOT);
        }
        markSentences();
        this.casing = Casing.of(this);
    }

    private void markSentences() {
        List<Span> spans = Sentences.of(block.text(), tokens);
        int sentence = 0;
        boolean start = true;
        for (int token = 0; token < words.length; token++) {
            if (tokens.get(token).start() >= spans.get(sentence).end()) {
                sentence++;
                start = true;
            }
            sentences[token] = sentence;
            start |= token > 0 && opens(token - 1);
            starts[token] = start;
            if (tokens.get(token).kind() != Kind.SIGN) {
                start = false;
            }
        }
    }

    /** A colon, or a quotation mark or bracket with the next word right behind it: a sentence may begin there. */
    private boolean opens(int token) {
        String sign = words[token];
        if (tokens.get(token).kind() != Kind.SIGN || sign.isEmpty()) {
            return false;
        }
        boolean tight = tokens.get(token).end() == tokens.get(token + 1).start();
        return sign.equals(":") || tight && "\"\u201C\u00AB\u2018'\u201E\u2022*".contains(sign);
    }

    int index() {
        return index;
    }

    String text() {
        return block.text();
    }

    boolean isHeading() {
        return block.kind() != BlockKind.PARAGRAPH;
    }

    Casing casing() {
        return casing;
    }

    int size() {
        return words.length;
    }

    boolean has(int token) {
        return token >= 0 && token < words.length;
    }

    Token token(int token) {
        return tokens.get(token);
    }

    String word(int token) {
        return has(token) ? words[token] : "";
    }

    String lower(int token) {
        return has(token) ? lowers[token] : "";
    }

    Kind kind(int token) {
        return has(token) ? tokens.get(token).kind() : Kind.SIGN;
    }

    Shape shape(int token) {
        return !word(token).isEmpty() ? tokens.get(token).shape() : Shape.NONE;
    }

    /** The key of one token, worked out when first asked. */
    String key(int token) {
        if (keys[token] == null) {
            keys[token] = tokens.get(token).kind() == Kind.SIGN ? "" : NameKey.of(words[token]);
        }
        return keys[token];
    }

    boolean isCapital(int token) {
        return has(token) && tokens.get(token).isWord() && !words[token].isEmpty() && tokens.get(token).startsUpper();
    }

    /** Two or more letters, all capitals. */
    boolean isCapitals(int token) {
        return isCapital(token) && shape(token) == Shape.CAPITALS && key(token).length() > 1;
    }

    boolean startsSentence(int token) {
        return starts[token];
    }

    boolean sameSentence(int one, int other) {
        return has(one) && has(other) && sentences[one] == sentences[other];
    }

    /** A capital that ordinary spelling does not explain: not the first of a sentence, not in a heading of capitals. */
    boolean isTrusted(int token) {
        return isCapital(token) && !starts[token] && casing == Casing.SENTENCE;
    }

    boolean touchesPrevious(int token) {
        return token > 0 && tokens.get(token - 1).end() == tokens.get(token).start();
    }
}
