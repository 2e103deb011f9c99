package org.newsgraph.export;

/** The formats of feeds. */
public enum FeedFormat {
    ATOM("application/atom+xml"), RSS("application/rss+xml");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
