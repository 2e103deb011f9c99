package org.newsgraph.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a program has cut off the text of an article, and calls a summary of it, from what someone has written.
 */
final class CutCopy {
    /** To the text of the summary. */
    private static final Pattern LEADS_ON = Pattern
            .compile("(?i)\\W*(?:continue reading|read more|read the (?:full|whole))\\b.{0,200}");
    /** Above what is copied there may be the headline, and a label. */
    private static final int MOST_ABOVE = 3;

    private CutCopy() {
    }

    static boolean leadsOn(String text) {
        return LEADS_ON.matcher(text).matches();
    }

    static boolean is(@Nullable String summary, List<TextBlock> text) {
        int cut = summary == null ? -1 : Math.max(summary.lastIndexOf('\u2026'), summary.lastIndexOf("..."));
        if (summary == null || cut < 0) {
            return false;
        }
        String copied = letters(summary.substring(0, cut));
        String behind = summary.substring(cut);
        return !copied.isEmpty() && (letters(behind).isEmpty() || leadsOn(behind))
                && IntStream.range(0, Math.min(MOST_ABOVE, text.size()))
                        .anyMatch(i -> opens(text.subList(i, text.size()), copied));
    }

    /** Summaries are without marks of lists, and may have other quotation marks. */
    private static boolean opens(List<TextBlock> text, String copied) {
        int end = 0;
        for (TextBlock block : text) {
            String letters = letters(block.text());
            if (copied.startsWith(letters, end)) {
                end += letters.length();
            } else {
                return letters.startsWith(copied.substring(end));
            }
        }
        return end == copied.length();
    }

    private static String letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
