package org.newsgraph.ingest;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.format.BadDocument;
import org.newsgraph.ingest.format.DocumentForm;
import org.newsgraph.ingest.format.DocumentReader;
import org.newsgraph.ingest.format.NewsItem;
import org.newsgraph.ingest.format.ReadItem;

/** Takes in documents of news formats, each of their items for itself. */
@ApplicationScoped
public class Documents {
    private final Ingest ingest;

    Documents(Ingest ingest) {
        this.ingest = ingest;
    }

    /** Never throws for what is wrong with the document; a result says it. */
    public List<IngestResult> take(byte[] bytes, String mediaType) {
        return take(mediaType, form -> DocumentReader.text(bytes, mediaType, form));
    }

    /** Never throws for what is wrong with the document; a result says it. */
    public List<IngestResult> take(String content, String mediaType) {
        return take(mediaType, form -> content);
    }

    /** One line of JSON: an ArticleInput or a news object. */
    public IngestResult takeLine(Utf8Lines.Line line) {
        try {
            return ingest.store(ready(line.text()));
        } catch (RuntimeException failure) {
            return Ingest.failure(failure);
        }
    }

    /** What can be taken in of a line of JSON, whatever it is. */
    ReadyArticle ready(String line) {
        JsonObject object = JsonArticle.parse(line);
        if (JsonArticle.isOne(object)) {
            return ingest.ready(JsonArticle.read(object));
        }
        return translated(() -> {
            List<ReadItem> items = DocumentReader.read(line, DocumentForm.JSON);
            ReadItem only = items.get(0);
            if (items.size() != 1) {
                throw new BadDocument(BadDocument.Reason.UNSUPPORTED, "", "a line holds one article");
            }
            return ready(only);
        });
    }

    ReadyArticle ready(ArticleInput input) {
        return ingest.ready(input);
    }

    /** The articles of a file; one that throws if it cannot be read. */
    List<Supplier<ReadyArticle>> ready(byte[] bytes, DocumentForm form) {
        try {
            String text = DocumentReader.text(bytes, "", form);
            if (form == DocumentForm.JSON && JsonArticle.hasText(text)) {
                return List.of(() -> ready(JsonArticle.read(JsonArticle.parse(text))));
            }
            return DocumentReader.read(text, form).stream()
                    .<Supplier<ReadyArticle>>map(item -> () -> ready(item)).toList();
        } catch (BadDocument bad) {
            return List.of(() -> {
                throw coded(bad);
            });
        }
    }

    private List<IngestResult> take(String mediaType, Function<DocumentForm, String> decoding) {
        try {
            DocumentForm form = DocumentForm.of(mediaType);
            if (form == null) {
                throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "mediaType",
                        "no format of news has this media type");
            }
            String text = translated(() -> decoding.apply(form));
            if (form == DocumentForm.JSON && JsonArticle.hasText(text)) {
                return List.of(ingest.ingest(JsonArticle.read(JsonArticle.parse(text))));
            }
            return translated(() -> DocumentReader.read(text, form)).stream().map(this::take).toList();
        } catch (RuntimeException failure) {
            return List.of(Ingest.failure(failure));
        }
    }

    private IngestResult take(ReadItem item) {
        try {
            return ingest.store(ready(item)).at(item.place());
        } catch (RuntimeException failure) {
            return Ingest.failure(failure).at(item.place());
        }
    }

    ReadyArticle ready(ReadItem read) {
        NewsItem item = read.item();
        if (item == null) {
            throw coded(read.problem());
        }
        return ingest.ready(item);
    }

    static <T> T translated(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadDocument bad) {
            throw coded(bad);
        }
    }

    private static BadPlace coded(BadDocument bad) {
        ErrorCode code = switch (bad.reason()) {
            case MALFORMED -> ErrorCode.INVALID_DOCUMENT;
            case UNSUPPORTED -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case ENCODING -> ErrorCode.TEXT_INVALID_CHARACTER;
            case TOO_LARGE -> ErrorCode.TEXT_TOO_LONG;
        };
        return new BadPlace(code, String.valueOf(bad.getMessage()), bad.place());
    }
}
