package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/** Initials in brackets after the long name, or the long name in brackets after its initials. */
final class BracketRule implements Rule {
    private static final int MOST_WORDS = 12;

    @Override
    public void find(Passage passage, List<Candidate> found) {
        for (int token = 1; token + 2 < passage.size(); token++) {
            if (!passage.word(token).equals("(")) {
                continue;
            }
            if (passage.isCapitals(token + 1) && passage.word(token + 2).equals(")")) {
                int start = startOfLongName(passage, token, passage.key(token + 1));
                if (start < token) {
                    add(passage, start, token, found);
                    add(passage, token + 1, token + 2, found);
                }
            } else if (passage.isCapitals(token - 1)) {
                int end = endOfLongName(passage, token + 1, passage.key(token - 1));
                if (end > token + 1 && passage.word(end).equals(")")) {
                    add(passage, token - 1, token, found);
                    add(passage, token + 1, end, found);
                }
            }
        }
    }

    private static void add(Passage passage, int from, int to, List<Candidate> found) {
        found.add(new Candidate(passage, from, to, EntityKind.ORGANIZATION, Evidence.CERTAIN, Candidate.BY_FORM));
    }

    /** The words before the bracket whose capitals spell the initials; the bracket itself if they do not. */
    private static int startOfLongName(Passage passage, int bracket, String initials) {
        int left = initials.length();
        for (int token = bracket - 1; token >= bracket - MOST_WORDS && passage.sameSentence(token, bracket); token--) {
            if (passage.isCapital(token)) {
                left = initialsLeft(passage.key(token), initials, left);
                if (left < 0) {
                    return bracket;
                }
                if (left == 0) {
                    return bracket - token > 1 ? token : bracket;
                }
            } else if (!WordList.STOP.has(passage.lower(token)) && !passage.word(token).equals("&")
                    && !passage.word(token).equals("-")) {
                return bracket;
            }
        }
        return bracket;
    }

    private static int initialsLeft(String key, String initials, int left) {
        int rest = left;
        String[] parts = key.split(" ");
        for (int part = parts.length - 1; part >= 0; part--) {
            rest--;
            if (rest < 0 || parts[part].isEmpty() || parts[part].charAt(0) != initials.charAt(rest)) {
                return -1;
            }
        }
        return rest;
    }

    private static int endOfLongName(Passage passage, int from, String initials) {
        int next = 0;
        int token = from;
        while (token < from + MOST_WORDS && passage.sameSentence(from, token) && !passage.word(token).equals(")")) {
            if (passage.isCapital(token)) {
                if (next >= initials.length() || passage.key(token).charAt(0) != initials.charAt(next)) {
                    return from;
                }
                next++;
            } else if (!WordList.STOP.has(passage.lower(token))) {
                return from;
            }
            token++;
        }
        return next == initials.length() ? token : from;
    }
}
