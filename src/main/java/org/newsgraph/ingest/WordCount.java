package org.newsgraph.ingest;

/** Words between white space. */
final class WordCount {
    private WordCount() {
    }

    static int of(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = WhiteSpace.isWhite(text.charAt(i));
            words += !white && !inWord ? 1 : 0;
            inWord = !white;
        }
        return words;
    }
}
