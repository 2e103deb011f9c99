package org.newsgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.DocumentForm;

/**
 * The files of a bulk import, in a stable order.
 *
 * @param files
 *        each with the path that it was found under
 * @param unreadable
 *        what was named, or found in a folder, and cannot be looked into, with the reason
 * @param uriPrefix
 *        makes uris of text files' paths; null for none
 */
public record BulkSource(List<Found> files, List<String> unreadable, @Nullable String uriPrefix) {
    private static final Path STANDARD_INPUT = Path.of("-");

    record Found(Path root, Path file) {
        boolean isLines() {
            String name = file.getFileName().toString();
            return isStandardInput() || name.endsWith(".ndjson") || name.endsWith(".jsonl");
        }

        /** Of a file with any other name, plain text. */
        DocumentForm form() {
            DocumentForm form = DocumentForm.ofFileName(file.getFileName().toString());
            return form == null ? DocumentForm.PLAIN_TEXT : form;
        }

        private boolean isStandardInput() {
            return file.equals(STANDARD_INPUT);
        }

        InputStream open() throws IOException {
            return isStandardInput() ? System.in : Files.newInputStream(file);
        }

        long size() {
            return file.toFile().length();
        }

        String relative() {
            Path relative = root.equals(file) ? file.getFileName() : root.relativize(file);
            return relative.toString().replace('\\', '/');
        }
    }

    /**
     * Folders are searched for files with the extensions of news formats, .txt, .ndjson and .jsonl; a file that is named is taken whatever its name, and
     * {@code -} is NDJSON on standard input.
     */
    public static BulkSource of(List<Path> paths, @Nullable String uriPrefix) {
        List<Found> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(filesBelow(path, unreadable));
            } else if (path.equals(STANDARD_INPUT) || Files.isReadable(path)) {
                files.add(new Found(path, path));
            } else {
                unreadable.add(path + (Files.exists(path) ? " cannot be read" : " does not exist"));
            }
        }
        return new BulkSource(files, unreadable, uriPrefix);
    }

    private static List<Found> filesBelow(Path root, List<String> unreadable) {
        List<Found> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (isArticle(file)) {
                                if (attributes.isRegularFile()) {
                                    found.add(new Found(root, file));
                                } else {
                                    unreadable.add(file + " is no file that can be read");
                                }
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            unreadable.add(file + " cannot be read (" + failure.getClass().getSimpleName() + ")");
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Found::file));
        return found;
    }

    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString();
        return DocumentForm.ofFileName(name) != null || name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    long totalSize() {
        return files.stream().mapToLong(Found::size).sum();
    }
}
