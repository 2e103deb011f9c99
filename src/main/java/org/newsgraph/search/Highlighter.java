package org.newsgraph.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * Finds words in a text, by whole words as a reader sees them. Words that a sign joins, as in O'Neill or well-known, are
 * looked at both one by one and as one.
 */
final class Highlighter {
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}]++";
    private static final Pattern SINGLE = Pattern.compile(WORD);
    private static final Pattern JOINED = Pattern.compile(WORD + "(?:[-.,'\u2019/@_&]" + WORD + ")*+");

    private Highlighter() {
    }

    /** All words of a text, joined ones as well as single ones. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        JOINED.matcher(text).results().map(MatchResult::group).forEach(words::add);
        SINGLE.matcher(text).results().map(MatchResult::group).forEach(words::add);
        return words;
    }

    /** Where those of the words stand; joined words as a whole only if none of them is meant by itself. */
    static List<Highlight> highlights(String text, Set<String> words) {
        CodePoints codePoints = CodePoints.of(text);
        return JOINED.matcher(text).results().flatMap(joined -> meant(text, joined, words))
                .map(span -> new Highlight(span.start(), span.end(), codePoints.indexOf(span.start()),
                        codePoints.indexOf(span.end())))
                .toList();
    }

    private static Stream<Span> meant(String text, MatchResult joined, Set<String> words) {
        List<Span> single = SINGLE.matcher(text).region(joined.start(), joined.end()).results()
                .filter(word -> words.contains(word.group())).map(word -> new Span(word.start(), word.end())).toList();
        boolean whole = single.isEmpty() && words.contains(joined.group());
        return whole ? Stream.of(new Span(joined.start(), joined.end())) : single.stream();
    }
}
