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
        return sentences.stream().filter(s -> s.start() <= offset && offset < s.end()).findFirst().map(Span::start)
                .orElse(0);
    }

    int sentenceEnd(int end) {
        return sentences.stream().filter(s -> s.start() < end && end <= s.end()).findFirst().map(Span::end)
                .orElse(text.length());
    }
}
