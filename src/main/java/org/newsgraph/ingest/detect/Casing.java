package org.newsgraph.ingest.detect;

import org.newsgraph.text.Token.Shape;

/** How a passage uses capitals. */
enum Casing {
    /** Capitals begin sentences and names. */
    SENTENCE,
    /** Every Word of Weight Has a Capital. */
    TITLE,
    /** EVERY LETTER IS A CAPITAL. */
    CAPITALS;

    static Casing of(Passage passage) {
        int capitals = 0;
        int upper = 0;
        int lower = 0;
        for (int token = 0; token < passage.size(); token++) {
            String word = passage.lower(token);
            Shape shape = passage.shape(token);
            if (word.length() < 2) {
                continue;
            }
            if (shape == Shape.CAPITALS) {
                capitals++;
            } else if (shape == Shape.CAPITALIZED) {
                upper++;
            } else if (shape == Shape.LOWER && (word.length() > 4 || !WordList.STOP.has(word))) {
                lower++;
            }
        }
        if (capitals > 2 && upper + lower == 0 || capitals > 4 && capitals > 4 * (upper + lower)) {
            return CAPITALS;
        }
        boolean heading = passage.isHeading() || passage.size() < 25 && !endsInStop(passage);
        boolean mostUpper = upper > 1 && upper >= 2 * lower;
        return heading && (mostUpper || lower == 0) ? TITLE : SENTENCE;
    }

    private static boolean endsInStop(Passage passage) {
        return passage.size() > 0 && ".!?\"\u201D".contains(passage.word(passage.size() - 1));
    }
}
