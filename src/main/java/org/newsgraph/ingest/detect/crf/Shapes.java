package org.newsgraph.ingest.detect.crf;

/** What a word looks like: capital, small letter, digit or sign, with runs of more than two cut to two. */
final class Shapes {
    private static final int KEPT_OF_RUN = 2;

    private Shapes() {
    }

    /** The shape as a number that stands for it. */
    static long of(String word) {
        long shape = 1;
        int last = -1;
        int run = 0;
        for (int at = 0; at < word.length(); at++) {
            int seen = shape(word.charAt(at));
            run = seen == last ? run + 1 : 1;
            last = seen;
            if (run <= KEPT_OF_RUN) {
                shape = shape * 131 + seen;
            }
        }
        return Hash.mix(shape);
    }

    private static int shape(char sign) {
        if (Character.isUpperCase(sign)) {
            return 'X';
        }
        if (Character.isLowerCase(sign)) {
            return 'x';
        }
        return Character.isDigit(sign) ? 'd' : sign;
    }
}
