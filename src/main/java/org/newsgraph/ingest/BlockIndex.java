package org.newsgraph.ingest;

import java.util.List;

import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Sentences;
import org.newsgraph.text.Span;

/** Places in one block: code points and sentences by UTF-16 offset. */
final class BlockIndex {
    private final String text;
    private final CodePoints codePoints;
    private final List<Span> sentences;

    BlockIndex(String text) {
        this.text = text;
        this.codePoints = CodePoints.of(text);
        this.sentences = Sentences.of(text);
    }

    int codePoint(int offset) {
        return codePoints.indexOf(offset);
    }

    /** Start of the sentence that a mention starts in; a mention that crosses sentences gets all of them. */
    int sentenceStart(int offset) {
        int sentence = at(offset);
        return sentence < 0 ? 0 : sentences.get(sentence).start();
    }

    int sentenceEnd(int end) {
        int sentence = at(end - 1);
        return sentence < 0 ? text.length() : sentences.get(sentence).end();
    }

    /** The number of the sentence with the character at an offset, found by halving: a text may have very many. */
    private int at(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span sentence = sentences.get(middle);
            if (offset < sentence.start()) {
                high = middle - 1;
            } else if (offset >= sentence.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
