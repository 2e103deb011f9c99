package org.newsgraph.ingest.detect.crf;

/**
 * What word lists say of one word, a bit each in a {@code long}. The lists of names say it of the words of a name by
 * their position in it, as the labels do.
 */
public enum Mark {
    TITLE, TITLE_MODIFIER, ORGANIZATION_HEAD, ORGANIZATION_SUFFIX, PLACE_HEAD, SAYING, CALENDAR, STOP, COMMON, FIRST_NAME;

    /** The first bit of the lists of names. */
    private static final int NAMES = 16;
    private static final int POSITIONS = 4;
    /** How many lists of names there may be. */
    public static final int LISTS = (Long.SIZE - NAMES) / POSITIONS;

    public long bit() {
        return 1L << ordinal();
    }

    boolean in(long marks) {
        return (marks & bit()) != 0;
    }

    /** The bit of a word in a name of the list; the name spans the words from and to (exclusive). */
    public static long ofName(int list, int from, int to, int word) {
        int position;
        if (to - from == 1) {
            position = 3;
        } else if (word == from) {
            position = 0;
        } else {
            position = word == to - 1 ? 2 : 1;
        }
        return 1L << NAMES + list * POSITIONS + position;
    }

    static long words(long marks) {
        return marks & (1L << NAMES) - 1;
    }

    static long names(long marks) {
        return marks >>> NAMES;
    }

    /** The lists of names alone, without the positions. */
    static long lists(long marks) {
        long names = names(marks);
        return (names | names >>> 1 | names >>> 2 | names >>> 3) & 0x1111_1111_1111L;
    }
}
