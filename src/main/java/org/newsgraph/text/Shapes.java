package org.newsgraph.text;

import org.newsgraph.text.Token.Shape;

/** Reads the shape of a run of characters. */
final class Shapes {
    private Shapes() {
    }

    static Shape of(String text, int start, int end) {
        boolean letters = false;
        boolean firstUpper = false;
        boolean firstCasedSeen = false;
        boolean lower = false;
        boolean laterUpper = false;
        for (int at = start; at < end;) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (!Character.isLetter(codePoint)) {
                continue;
            }
            letters = true;
            boolean upper = Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
            if (upper && !firstCasedSeen) {
                firstUpper = true;
            }
            laterUpper |= upper && firstCasedSeen;
            lower |= Character.isLowerCase(codePoint);
            firstCasedSeen |= upper || Character.isLowerCase(codePoint);
        }
        if (!letters) {
            return Shape.NONE;
        }
        if (!firstCasedSeen) {
            return Shape.CASELESS;
        }
        if (firstUpper) {
            return lower ? Shape.CAPITALIZED : Shape.CAPITALS;
        }
        return laterUpper ? Shape.INNER_CAPITAL : Shape.LOWER;
    }
}
