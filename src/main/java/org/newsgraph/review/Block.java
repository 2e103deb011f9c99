package org.newsgraph.review;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Sentences;
import org.newsgraph.text.Span;
import org.newsgraph.vocabulary.MentionLocation;

/**
 * The headline, a heading or a paragraph of a revision.
 *
 * @param number
 *        counted from 0 in reading order
 * @param section
 *        key of the section, null in the headline
 * @param paragraph
 *        key of the paragraph, null in the headline and in headings
 * @param start
 *        in the article's text, UTF-16
 * @param startCodePoint
 *        in the article's text
 */
record Block(int number, MentionLocation location, @Nullable Long section, @Nullable Long paragraph, String text,
        int start, int startCodePoint) {

    /** The sentence around a passage, as ingest finds it: a passage that crosses sentences gets all of them. */
    Span sentenceAround(int from, int to) {
        List<Span> sentences = Sentences.of(text);
        int first = sentences.stream().filter(s -> s.start() <= from && from < s.end()).mapToInt(Span::start)
                .findFirst().orElse(0);
        int last = sentences.stream().filter(s -> s.start() < to && to <= s.end()).mapToInt(Span::end).findFirst()
                .orElse(text.length());
        return new Span(first, last);
    }
}
