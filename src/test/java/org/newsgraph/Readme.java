package org.newsgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What README says, in parts that can be compared with the truth. */
final class Readme {
    private Readme() {
    }

    static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of code in a language, in their order. */
    static List<String> blocks(String language) {
        return blocks(language, text());
    }

    static List<String> blocks(String language, String document) {
        return all("(?s)```" + language + "\n(.*?)```", document);
    }

    /** What is in backquotes in the first column of the table under a heading. */
    static List<String> firstColumn(String heading) {
        String section = text().split("(?m)^## " + Pattern.quote(heading) + "$")[1].split("(?m)^## ")[0];
        return all("(?m)^\\| (`.*?`) \\|", section).stream().flatMap(cell -> all("`(.*?)`", cell).stream()).toList();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
