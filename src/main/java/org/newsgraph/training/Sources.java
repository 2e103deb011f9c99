package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of labelled texts in a folder: NAME.conll.gz, in the order of their names. */
final class Sources {
    private static final String ENDING = ".conll.gz";

    private Sources() {
    }

    /** @param without names to leave out */
    static List<Path> in(Path folder, Set<String> without) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> !without.contains(name(file))).sorted().toList();
        }
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
