package org.newsgraph.ingest;

import java.util.stream.Stream;

import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.text.Sentences;
import org.newsgraph.text.Span;
import org.newsgraph.vocabulary.ParagraphRole;

/** A headline for an article that came without one: the first sentence of its lead or, without one, of its text, or else its first heading. */
final class Headlines {
    private static final int MAX_LENGTH = 120;

    private Headlines() {
    }

    static String derive(ParsedArticle parsed) {
        Stream<String> paragraphs = paragraphs(parsed).map(ParsedParagraph::text);
        // What stands above it may be a label or a date.
        Stream<String> lead = paragraphs(parsed).filter(p -> p.role() == ParagraphRole.LEAD).map(ParsedParagraph::text);
        Stream<String> headings = parsed.sections().stream().map(ParsedArticle.ParsedSection::heading)
                .filter(heading -> heading != null);
        return Stream.of(lead, paragraphs, headings).flatMap(texts -> texts).filter(text -> !text.isBlank()).findFirst()
                .map(text -> shortened(firstSentence(text))).orElse("Untitled");
    }

    private static Stream<ParsedParagraph> paragraphs(ParsedArticle parsed) {
        return parsed.sections().stream().flatMap(section -> section.paragraphs().stream());
    }

    private static String firstSentence(String text) {
        return Sentences.of(text).stream().findFirst().map((Span span) -> text.substring(span.start(), span.end()))
                .orElse(text);
    }

    /** Cut at a blank where there is one, never inside a surrogate pair. */
    private static String shortened(String sentence) {
        if (sentence.length() <= MAX_LENGTH) {
            return sentence;
        }
        int blank = sentence.lastIndexOf(' ', MAX_LENGTH);
        int end = blank > MAX_LENGTH / 2 ? blank : MAX_LENGTH;
        return sentence.substring(0, Character.isLowSurrogate(sentence.charAt(end)) ? end - 1 : end) + "\u2026";
    }
}
