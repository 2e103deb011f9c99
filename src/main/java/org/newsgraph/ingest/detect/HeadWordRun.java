package org.newsgraph.ingest.detect;

import java.util.Set;

import org.newsgraph.text.Token.Kind;

/** Walks from the head word of a name ("Ministry", "Bank") to both sides of the name. */
final class HeadWordRun {
    private static final int REACH = 6;
    private static final Set<String> OF = Set.of("of", "for", "on");
    private static final Set<String> OWNERS = Set.of("people", "women", "children", "men", "workers", "teachers",
            "veterans", "writers", "players", "king", "queen", "lord", "lloyd", "mcdonald", "farmers", "lawyers",
            "journalists");

    /** Which bear the name of their town behind them: "Imperial College London". */
    private static final Set<String> IN_TOWNS = Set.of("college", "university", "hospital");

    private final NameWord words;

    HeadWordRun(NameWord words) {
        this.words = words;
    }

    /** The first token of the capitalised words that lead up to the head word. */
    int startBefore(Passage passage, int head) {
        int start = head;
        for (int token = head - 1; token >= head - REACH && passage.sameSentence(token, head); token--) {
            boolean glue = passage.word(token).equals("&") || passage.word(token).equals("-")
                    || passage.kind(token) == Kind.POSSESSIVE && OWNERS.contains(passage.lower(token - 1))
                            && passage.isCapital(token - 1);
            if (words.isGeneral(passage, token)) {
                start = token;
            } else if (start < head && passage.lower(token).equals("and")) {
                return startOfPair(passage, token, start);
            } else if (!glue) {
                break;
            }
        }
        return withoutTitle(passage, start, head);
    }

    /** In "the National Film and Television School" one article holds both: the name starts right behind it. */
    private int startOfPair(Passage passage, int and, int otherwise) {
        int start = and;
        while (start > and - REACH && words.isGeneral(passage, start - 1)) {
            start--;
        }
        boolean whole = start < and && passage.lower(start - 1).equals("the") && passage.sameSentence(start, and);
        boolean two = whole && (WordList.ORGANIZATION_HEAD.has(passage.lower(and - 1)) || passage.isCapitals(and - 1)
                || words.isListed(passage, start, and));
        return whole && !two ? start : otherwise;
    }

    /** "President Barack Obama Foundation" keeps its words; "Judge High Court" does not happen; "Mr" never belongs. */
    private static int withoutTitle(Passage passage, int start, int head) {
        boolean title = passage.kind(start) == Kind.ABBREVIATION && WordList.TITLE.has(passage.lower(start));
        return title && start < head ? start + 1 : start;
    }

    /** One past the last token of what follows the head word with "of" or "for". */
    int endAfter(Passage passage, int head) {
        int end = head + 1;
        int token = head + 1;
        while (token < head + 2 * REACH && passage.sameSentence(head, token)) {
            String lower = passage.lower(token);
            if (words.isGeneral(passage, token) && !passage.startsSentence(token)) {
                boolean linked = token > head + 1;
                if (!linked) {
                    return isTown(passage, head, token) ? token + 1 : end;
                }
                end = token + 1;
            } else if (!isLink(passage, token, lower, end == head + 1)) {
                break;
            }
            token++;
        }
        return end;
    }

    private boolean isTown(Passage passage, int head, int token) {
        return IN_TOWNS.contains(passage.lower(head)) && words.isPlace(passage, token, token + 1)
                && !passage.isCapital(token + 1);
    }

    private boolean isLink(Passage passage, int token, String lower, boolean first) {
        if (first) {
            return OF.contains(lower) || lower.equals("the");
        }
        boolean next = passage.isCapital(token + 1) || passage.isCapital(token + 2);
        return next && (lower.equals("and") && !passage.isCapitals(token - 1) && !headFollows(passage, token + 1)
                && !words.isFirstName(passage, token + 1) || lower.equals("&")
                || lower.equals("of") || lower.equals("the") && OF.contains(passage.lower(token - 1)));
    }

    /** "Oslo University and Velkos College" are two, "Bank of Velkos and Quell Gas Co.", and "Velkos University and Anna Quell of the Bank". */
    private static boolean headFollows(Passage passage, int from) {
        int token = from;
        while (token < from + REACH && passage.isCapital(token)) {
            // "Department of Health and Human Services" is one.
            if (WordList.ORGANIZATION_HEAD.has(passage.lower(token)) && !passage.lower(token).equals("services")
                    || WordList.ORGANIZATION_SUFFIX.has(passage.lower(token)) && token > from) {
                return true;
            }
            token++;
        }
        return token > from + 1 && Set.of("of", "at", "from").contains(passage.lower(token));
    }
}
