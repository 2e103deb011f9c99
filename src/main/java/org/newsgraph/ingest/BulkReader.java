package org.newsgraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.BulkSource.Found;
import org.newsgraph.ingest.Utf8Lines.Line;

/** Finds the articles in files. */
final class BulkReader {
    /** Is told each article with its place and its size in bytes; what is wrong with it is thrown by its supplier. */
    interface Taking {
        /**
         * @param versions
         *        whether the file may hold several versions of one article
         */
        void take(String place, long size, boolean versions, Supplier<ArticleInput> input);
    }

    private final @Nullable String uriPrefix;
    private final Taking taking;

    BulkReader(@Nullable String uriPrefix, Taking taking) {
        this.uriPrefix = uriPrefix;
        this.taking = taking;
    }

    void read(Found file) {
        try {
            if (file.isLines()) {
                readLines(file);
            } else {
                taking.take(file.relative(), file.size(), false, () -> text(file));
            }
        } catch (IOException unreadable) {
            taking.take(file.relative(), 0, false, () -> {
                throw unreadable(unreadable);
            });
        }
    }

    private void readLines(Found file) throws IOException {
        try (Utf8Lines lines = new Utf8Lines(file.open())) {
            for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Line line = next.get();
                if (!line.isBlank()) {
                    taking.take(file.relative() + ":" + line.number(), line.size(), true,
                            () -> JsonArticle.read(line.text()));
                }
            }
        }
    }

    private ArticleInput text(Found file) {
        if (file.size() > InputCheck.MAX_BYTES) {
            // Not even read: a wrong path may lead to a file larger than memory.
            throw new BadText(ErrorCode.TEXT_TOO_LONG, "text", "text must have at most 1 MiB of UTF-8",
                    InputCheck.MAX_BYTES);
        }
        ArticleInput input = new ArticleInput();
        try {
            input.text = Utf8Lines.decoded(Files.readAllBytes(file.file()));
        } catch (IOException e) {
            throw unreadable(e);
        }
        input.uri = uriPrefix == null ? null : uriPrefix + file.relative();
        return input;
    }

    private static BadText unreadable(IOException failure) {
        return new BadText(ErrorCode.NOT_FOUND, "text", "cannot be read: " + failure.getMessage(), 0);
    }
}
