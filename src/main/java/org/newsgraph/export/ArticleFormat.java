package org.newsgraph.export;

import java.util.List;

/** The formats of one article. */
public enum ArticleFormat {
    JSON("application/json"), NINJS("application/ninjs+json", "application/vnd.iptc.ninjs+json"), JSON_LD(
            "application/ld+json"), NEWSML("application/vnd.iptc.g2.newsitem+xml", "application/xml",
                    "text/xml"), TEXT("text/plain"), FOLLOW_THE_MONEY("application/x-ndjson");

    private final List<String> mediaTypes;

    ArticleFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The one that an answer has, first, then others that mean the same. IANA knows none for ninjs. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }
}
