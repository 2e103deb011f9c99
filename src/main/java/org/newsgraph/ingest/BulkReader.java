package org.newsgraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.BulkSource.Found;
import org.newsgraph.ingest.Utf8Lines.Line;
import org.newsgraph.ingest.format.DocumentForm;
import org.newsgraph.ingest.format.DocumentReader;

/** Finds the articles in files. */
final class BulkReader {
    private static final int MOST_BYTES = 16 << 20;

    /** Is told each article with its place and its size in bytes; what is wrong with it is thrown by its supplier. */
    interface Taking {
        /**
         * @param versions
         *        whether the file may hold several versions of one article
         */
        void take(String place, long size, boolean versions, Supplier<ReadyArticle> article);
    }

    private final @Nullable String uriPrefix;
    private final Documents documents;
    private final Taking taking;

    BulkReader(@Nullable String uriPrefix, Documents documents, Taking taking) {
        this.documents = documents;
        this.uriPrefix = uriPrefix;
        this.taking = taking;
    }

    void read(Found file) {
        try {
            if (file.isLines()) {
                readLines(file);
            } else {
                readDocument(file);
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
                            () -> documents.ready(line.text()));
                }
            }
        }
    }

    /** One article, or several; what cannot be read at all is told as one that failed. */
    private void readDocument(Found file) throws IOException {
        DocumentForm form = file.form();
        int most = form == DocumentForm.PLAIN_TEXT ? InputCheck.MAX_BYTES : MOST_BYTES;
        if (file.size() > most) {
            // Not even read: a wrong path may lead to a file larger than memory.
            taking.take(file.relative(), file.size(), false, () -> {
                throw new BadText(ErrorCode.TEXT_TOO_LONG, "text", "the file is too large", most);
            });
            return;
        }
        byte[] bytes = Files.readAllBytes(file.file());
        List<Supplier<ReadyArticle>> articles = form == DocumentForm.PLAIN_TEXT
                ? List.of(() -> documents.ready(text(file, bytes)))
                : documents.ready(bytes, form);
        for (int i = 0; i < articles.size(); i++) {
            taking.take(file.relative() + (articles.size() == 1 ? "" : ":" + (i + 1)), file.size() / articles.size(),
                    articles.size() > 1, articles.get(i));
        }
    }

    private ArticleInput text(Found file, byte[] bytes) {
        ArticleInput input = new ArticleInput();
        input.text = Documents.translated(() -> DocumentReader.text(bytes, "", DocumentForm.PLAIN_TEXT));
        input.uri = uriPrefix == null ? null : uriPrefix + file.relative();
        return input;
    }

    private static BadText unreadable(IOException failure) {
        return new BadText(ErrorCode.NOT_FOUND, "text", "cannot be read: " + failure.getMessage(), 0);
    }
}
