package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.NameKey;
import org.newsgraph.text.Token.Kind;

/** Name keys of token runs, put together from the keys of the tokens: equal to the key of the text they span. */
final class Keys {
    static final int MOST_WORDS = 8;
    /** Signs between words count too, so that a run of commas ends a name. */
    private static final int MOST_TOKENS = 16;
    private static final int LONGEST = 200;

    /**
     * @param to
     *        one past the last token of the run
     */
    record Run(int to, String key) {
    }

    private Keys() {
    }

    static String of(Passage passage, int from, int to) {
        return NameKey.of(passage.text().substring(passage.token(from).start(), passage.token(to - 1).end()));
    }

    /** The keys of all runs of up to so many words that start at a token and end at a word, shortest first. */
    static List<Run> runs(Passage passage, int from, int mostWords) {
        List<Run> runs = new ArrayList<>(mostWords);
        StringBuilder key = new StringBuilder();
        int words = 0;
        for (int token = from; token < passage.size() && token < from + MOST_TOKENS && words < mostWords; token++) {
            if (!passage.sameSentence(from, token) || passage.word(token).isEmpty() || key.length() > LONGEST) {
                break;
            }
            String part = passage.key(token);
            if (part.isEmpty()) {
                continue;
            }
            if (!key.isEmpty() && parts(passage, token)) {
                key.append(' ');
            }
            key.append(part);
            words += passage.kind(token) == Kind.POSSESSIVE ? 0 : 1;
            runs.add(new Run(token + 1, key.toString()));
        }
        return runs;
    }

    /** Whether something other than a point or an apostrophe stands between the token and the word before. */
    private static boolean parts(Passage passage, int token) {
        if (passage.kind(token) == Kind.POSSESSIVE) {
            return false;
        }
        for (int at = token; at > 0; at--) {
            if (!passage.touchesPrevious(at)) {
                return true;
            }
            if (passage.kind(at - 1) != Kind.SIGN) {
                return false;
            }
            if (!NameKey.isSilent(passage.text().codePointAt(passage.token(at - 1).start()))) {
                return true;
            }
        }
        return false;
    }
}
