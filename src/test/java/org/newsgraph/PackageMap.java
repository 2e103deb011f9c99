package org.newsgraph;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The map in the root package's description: every package, and which others it may use. */
final class PackageMap {
    private static final Path SOURCE = Path.of("src/main/java/org/newsgraph/package-info.java");
    private static final Pattern LINE = Pattern.compile("^ \\* (\\S+) +->(.*)$", Pattern.MULTILINE);

    private PackageMap() {
    }

    static Map<String, Set<String>> read() {
        try {
            Matcher lines = LINE.matcher(Files.readString(SOURCE));
            return lines.results().collect(toMap(line -> line.group(1), line -> words(line.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split(" "));
    }

    /** A package's name on the map. */
    static String nameOf(String packageName) {
        return packageName.equals("org.newsgraph") ? "(root)" : packageName.substring("org.newsgraph.".length());
    }
}
