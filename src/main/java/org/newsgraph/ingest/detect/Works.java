package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Titles of books, films and songs in quotation marks: what stands in them is named by the work and not by the article.
 * A word beside them ("film", "novel") says that the whole is a title; of a name that is a part only, the form says it.
 */
final class Works {
    private static final int MOST_WORDS = 8;
    private static final int REACH = 6;
    private static final Set<String> NOUNS = Set.of("film", "films", "movie", "book", "novel", "song", "single",
            "album",
            "play", "poem", "essay", "painting", "series", "show", "exhibition", "titled", "entitled", "documentary",
            "memoir", "biography", "opera", "musical", "sculpture", "photograph", "screenplay", "story", "author",
            "director", "novelist", "track", "drama", "comedy", "wrote", "painted", "starred");
    private static final String MARKS = "\"\u201C\u201D\u2018\u2019'";

    private record Place(int passage, int token) {
    }

    /** @param whole whether a word beside it says that it is a title */
    private record Title(int from, int to, boolean whole) {
        boolean names(Candidate name) {
            int words = to - from - (name.passage().lower(from).equals("the") ? 1 : 0);
            return whole || name.length() < words;
        }
    }

    private final Map<Place, Title> titleAt = new HashMap<>();

    Works(List<Passage> passages) {
        passages.forEach(this::read);
    }

    private void read(Passage passage) {
        int token = 0;
        while (token < passage.size()) {
            int close = isMark(passage, token) ? closing(passage, token) : token;
            if (close > token + 2) {
                Title title = new Title(token + 1, close, hasNoun(passage, token, close));
                for (int word = token + 1; word < close; word++) {
                    titleAt.put(new Place(passage.index(), word), title);
                }
            }
            token = Math.max(close, token + 1);
        }
    }

    private static boolean isMark(Passage passage, int token) {
        return passage.word(token).length() == 1 && MARKS.contains(passage.word(token));
    }

    /** Where a run of capitalised words, small ones between them, ends at a quotation mark; else the start. */
    private static int closing(Passage passage, int open) {
        for (int token = open + 1; token <= open + MOST_WORDS + 1 && passage.has(token); token++) {
            if (isMark(passage, token)) {
                return token;
            }
            if (!passage.isCapital(token) && !(token > open + 1 && WordList.STOP.has(passage.lower(token)))) {
                return open;
            }
        }
        return open;
    }

    private static boolean hasNoun(Passage passage, int open, int close) {
        for (int token = open - REACH; token < close + REACH; token++) {
            if (passage.sameSentence(token, open) && NOUNS.contains(passage.lower(token))) {
                return true;
            }
        }
        return false;
    }

    boolean hold(Candidate name) {
        Title title = titleAt.get(new Place(name.passage().index(), name.from()));
        return title != null && title.names(name);
    }
}
