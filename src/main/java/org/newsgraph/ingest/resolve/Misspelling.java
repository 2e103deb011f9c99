package org.newsgraph.ingest.resolve;

import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;

/**
 * Whether a surname that nobody of the article bears is a slip of the pen for one that somebody does: one letter differs,
 * or two in a long name. Plurals are families, and names that people are known to bear are their own.
 */
final class Misspelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    private Misspelling() {
    }

    static boolean is(String written, String meant) {
        int shorter = Math.min(written.length(), meant.length());
        if (shorter < SHORTEST || written.charAt(0) != meant.charAt(0) || written.equals(meant + "s")
                || isKnown(written)) {
            return false;
        }
        return distance(written, meant) <= (shorter < LONG ? 1 : 2);
    }

    private static boolean isKnown(String name) {
        Lexicon lexicon = Lexicon.builtIn();
        return lexicon.lists(name, NameClass.SURNAME) || lexicon.lists(name, NameClass.FIRST_NAME)
                || lexicon.lists(name, NameClass.PERSON) || lexicon.listsPlace(name);
    }

    /** Letters to put in, take out or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
