package org.newsgraph.ingest.detect;

import java.util.Set;

/** Walks along the parts of a person's name. */
final class PersonRun {
    private static final int MOST_TOKENS = 7;
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final NameWord words;

    PersonRun(NameWord words) {
        this.words = words;
    }

    /** One past the last token of the name that starts here; the start itself if none does. */
    int endFrom(Passage passage, int from) {
        int end = from;
        int token = from;
        int count = 0;
        int afterSecond = from;
        while (token < from + MOST_TOKENS && passage.has(token) && passage.sameSentence(from, token)) {
            boolean whole = words.isPersonal(passage, token);
            boolean fits = whole || words.isInitial(passage, token)
                    || NameStart.isParticle(passage.lower(token)) && passage.has(token + 1) && end > from;
            boolean beyond = count > 1 && WordList.COMMON.has(passage.lower(token));
            if (fits && beyond) {
                return afterSecond;
            }
            if (!fits || token > from && passage.startsSentence(token)) {
                break;
            }
            token++;
            if (whole) {
                count++;
                end = token;
                afterSecond = count == 2 ? end : afterSecond;
            }
        }
        return end > from ? withSuffix(passage, end) : from;
    }

    /** How many of the tokens are whole words of a name: neither initials nor particles. */
    int words(Passage passage, int from, int to) {
        int count = 0;
        for (int token = from; token < to; token++) {
            count += words.isPersonal(passage, token) ? 1 : 0;
        }
        return count;
    }

    private static int withSuffix(Passage passage, int end) {
        if (SUFFIXES.contains(passage.lower(end)) && passage.isCapital(end)) {
            return end + 1;
        }
        boolean comma = passage.word(end).equals(",") && passage.isCapital(end + 1);
        return comma && passage.lower(end + 1).matches("[js]r\\.?") ? end + 2 : end;
    }
}
