package org.newsgraph.ingest.format;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The families of documents. Within one, the content says which format it is. */
public enum DocumentForm {
    PLAIN_TEXT, MARKDOWN, HTML, JSON, XML;

    /**
     * Null if the media type, which may have parameters, names none of them.
     *
     * @param mediaType
     *        such as {@code text/html; charset=utf-8}
     */
    public static @Nullable DocumentForm of(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/plain" -> PLAIN_TEXT;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/json" -> JSON;
            case "application/xml", "text/xml" -> XML;
            default -> type.endsWith("+json") ? JSON : type.endsWith("+xml") ? XML : null;
        };
    }

    /** Null if files with such names are none of them. */
    public static @Nullable DocumentForm ofFileName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "txt" -> PLAIN_TEXT;
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "json", "ninjs" -> JSON;
            case "xml", "nitf", "rss", "atom", "newsml" -> XML;
            default -> null;
        };
    }
}
