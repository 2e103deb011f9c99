package org.newsgraph.text;

/**
 * A word, number or sign of a text.
 *
 * @param start
 *        first UTF-16 code unit
 * @param end
 *        one past the last UTF-16 code unit
 */
public record Token(int start, int end, Kind kind, Shape shape) {

    public enum Kind {
        /** Letters, perhaps with digits, apostrophes or hyphens within. */
        WORD,
        /** A word that ends in a full stop of its own: "U.S.", "Mr.", the initial "J.". */
        ABBREVIATION,
        /** Starts with a digit. */
        NUMBER,
        /** The ending 's, or a lone apostrophe after an s. */
        POSSESSIVE,
        /** One Han character; texts set no blanks between them. */
        IDEOGRAPH,
        /** Any other code point. */
        SIGN
    }

    /** How the letters of a token are cased. */
    public enum Shape {
        LOWER, CAPITALIZED, CAPITALS,
        /** Small first, a capital later: "iPhone", "al-Qaeda". */
        INNER_CAPITAL,
        /** Letters of a script without case. */
        CASELESS,
        /** No letters. */
        NONE
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean isWord() {
        return kind == Kind.WORD || kind == Kind.ABBREVIATION;
    }

    public boolean startsUpper() {
        return shape == Shape.CAPITALIZED || shape == Shape.CAPITALS;
    }
}
