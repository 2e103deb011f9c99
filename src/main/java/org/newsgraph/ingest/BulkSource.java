package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The files of a bulk import, in a stable order.
 *
 * @param files
 *        each with the path that it was found under
 * @param uriPrefix
 *        makes uris of text files' paths; null for none
 */
public record BulkSource(List<Found> files, @Nullable String uriPrefix) {

    record Found(Path root, Path file) {
        boolean isLines() {
            String name = file.getFileName().toString();
            return name.endsWith(".ndjson") || name.endsWith(".jsonl");
        }

        long size() {
            return file.toFile().length();
        }

        String relative() {
            Path relative = root.equals(file) ? file.getFileName() : root.relativize(file);
            return relative.toString().replace('\\', '/');
        }
    }

    /** Folders are searched for .txt, .ndjson and .jsonl files; a file that is named is taken whatever its name. */
    public static BulkSource of(List<Path> paths, @Nullable String uriPrefix) {
        return new BulkSource(paths.stream().flatMap(BulkSource::filesBelow).toList(), uriPrefix);
    }

    private static Stream<Found> filesBelow(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(new Found(path, path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile).filter(BulkSource::isArticle).sorted().toList().stream()
                    .map(file -> new Found(path, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    long totalSize() {
        return files.stream().mapToLong(Found::size).sum();
    }
}
