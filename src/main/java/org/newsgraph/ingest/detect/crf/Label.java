package org.newsgraph.ingest.detect.crf;

import org.newsgraph.vocabulary.EntityKind;

/**
 * The labels of words in the BILOU scheme: outside (0), or begin, inside, last and unit of each kind of name. Plain
 * numbers, because they index the model's weights.
 */
public final class Label {
    public static final int COUNT = 13;
    public static final int OUTSIDE = 0;
    private static final int BEGIN = 1;
    private static final int INSIDE = 2;
    private static final int LAST = 3;
    private static final int UNIT = 4;
    private static final EntityKind[] KINDS = {EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE};
    private static final int[][] BEFORE = before();

    private Label() {
    }

    /** The label of a name's word; the name spans the words from and to (exclusive). */
    public static int of(EntityKind kind, int from, int to, int word) {
        int part;
        if (to - from == 1) {
            part = UNIT;
        } else if (word == from) {
            part = BEGIN;
        } else {
            part = word == to - 1 ? LAST : INSIDE;
        }
        int index = 0;
        while (KINDS[index] != kind) {
            index++;
        }
        return index * UNIT + part;
    }

    /** The kind of the name that the label belongs to; not for {@link #OUTSIDE}. */
    static EntityKind kind(int label) {
        return KINDS[(label - 1) / UNIT];
    }

    static boolean starts(int label) {
        return label != OUTSIDE && (part(label) == BEGIN || part(label) == UNIT);
    }

    static boolean ends(int label) {
        return label != OUTSIDE && (part(label) == LAST || part(label) == UNIT);
    }

    /** Whether a sentence may begin or end with the label beside it. */
    static boolean mayBegin(int label) {
        return label == OUTSIDE || starts(label);
    }

    static boolean mayEnd(int label) {
        return label == OUTSIDE || ends(label);
    }

    static boolean mayFollow(int label, int before) {
        if (mayEnd(before)) {
            return mayBegin(label);
        }
        return !mayBegin(label) && kind(label) == kind(before);
    }

    /** The labels that may stand before this one. */
    static int[] before(int label) {
        return BEFORE[label];
    }

    private static int part(int label) {
        return (label - 1) % UNIT + 1;
    }

    private static int[][] before() {
        int[][] before = new int[COUNT][];
        for (int label = 0; label < COUNT; label++) {
            int after = label;
            before[label] = java.util.stream.IntStream.range(0, COUNT).filter(other -> mayFollow(after, other))
                    .toArray();
        }
        return before;
    }
}
