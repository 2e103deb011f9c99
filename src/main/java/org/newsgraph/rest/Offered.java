package org.newsgraph.rest;

import java.util.Arrays;
import java.util.List;

import org.newsgraph.export.ArticleFormat;
import org.newsgraph.http.Accept;

/** A format of an article as one of those that a client chooses from. */
record Offered(ArticleFormat format) implements Accept.Offer {
    static final List<Offered> ALL = Arrays.stream(ArticleFormat.values()).map(Offered::new).toList();

    @Override
    public int matches(String range) {
        if (format.mediaTypes().contains(range)) {
            return 3;
        }
        boolean family = range.endsWith("/*") && format.mediaTypes().get(0).startsWith(range.substring(0,
                range.length() - 1));
        return family ? 2 : range.equals("*/*") ? 1 : 0;
    }

    String contentType() {
        return format.mediaTypes().get(0) + "; charset=utf-8";
    }
}
