package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.Words;

/** Where a paragraph says "the" and a common noun, and means one certain thing by it. */
final class NominalPlaces {
    /**
     * @param start
     *        of "the", UTF-16 in the block
     */
    record Nominal(int start, int end, String noun) {
    }

    /** What may stand behind the noun without making it a part of a longer phrase: "the company spokesman". */
    private static final Set<String> AFTER = Set.of("is", "was", "has", "had", "will", "would", "can", "could", "may",
            "might", "must", "should", "does", "did", "and", "or", "but", "in", "on", "at", "to", "from", "with", "by",
            "as", "when", "while", "after", "before", "because", "since", "if", "than", "not", "also", "now", "then",
            "said", "says", "remains", "faces", "plans", "expects", "wants", "needs", "stands", "hopes",
            "believes", "intends", "operates", "employs", "argues", "denies", "made", "took", "gave", "went", "came",
            "told", "won", "lost", "paid", "put", "cut", "set", "held", "left", "began", "sold", "bought", "found",
            "kept", "met", "itself", "again", "later", "about", "over", "under", "against", "until", "into", "where");
    /** A noun behind one of these is another one of its sort. */
    private static final Set<String> OTHERS = Set.of("another", "other", "rival", "parent", "sister", "second", "new",
            "former", "each", "every", "two", "both", "same", "latter");

    private NominalPlaces() {
    }

    static List<Nominal> in(Block block, Words words, Set<String> nouns) {
        List<Nominal> found = new ArrayList<>();
        for (int word = 1; block.kind() == BlockKind.PARAGRAPH && word < words.size(); word++) {
            if (words.lower(word - 1).equals("the") && nouns.contains(words.written(word)) && endsPhrase(words, word)) {
                found.add(new Nominal(words.token(word - 1).start(), words.token(word).end(), words.written(word)));
            }
        }
        return found;
    }

    private static boolean endsPhrase(Words words, int word) {
        String next = words.lower(word + 1);
        return !words.isWord(word + 1) && !next.matches("\\d.*|[-\u2010\u2013/].*") || AFTER.contains(next)
                || next.length() > 4 && next.endsWith("ed");
    }

    /** Whether the text speaks of one more thing of this sort: "another company", "Norway's ministry". */
    static boolean speaksOfOthers(Words words, String noun) {
        for (int word = 1; word < words.size(); word++) {
            if (words.written(word).equals(noun)
                    && (OTHERS.contains(words.lower(word - 1)) || words.isPossessive(word - 1))) {
                return true;
            }
        }
        return false;
    }
}
