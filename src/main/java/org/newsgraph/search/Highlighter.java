package org.newsgraph.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.text.CodePoints;

/** Finds words in a text, by whole words as a reader sees them. */
final class Highlighter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");

    private Highlighter() {
    }

    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static List<Highlight> highlights(String text, Set<String> words) {
        CodePoints codePoints = CodePoints.of(text);
        List<Highlight> highlights = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (words.contains(matcher.group())) {
                highlights.add(new Highlight(matcher.start(), matcher.end(), codePoints.indexOf(matcher.start()),
                        codePoints.indexOf(matcher.end())));
            }
        }
        return highlights;
    }
}
