package org.newsgraph.ingest.detect;

/** What the built-in lexicon knows of a name; one name may be of several classes. */
public enum NameClass {
    COUNTRY('c'),
    /** A city of 100,000 people or more. */
    LARGE_CITY('l'),
    /** A part of the world, a state, a water. */
    REGION('r'), STATE_ABBREVIATION('a'),
    /** A word of belonging ("Russian"), which names nothing by itself. */
    ADJECTIVE('n'), FIRST_NAME('f'), SURNAME('s'), PERSON('P'), ORGANIZATION('o'),
    /** Written in capitals only: "US" and not "Us". */
    CAPITALS_ONLY('A');

    private final char code;

    NameClass(char code) {
        this.code = code;
    }

    int bit() {
        return 1 << ordinal();
    }

    static int bits(String codes) {
        int bits = 0;
        for (NameClass nameClass : values()) {
            if (codes.indexOf(nameClass.code) >= 0) {
                bits |= nameClass.bit();
            }
        }
        return bits;
    }
}
