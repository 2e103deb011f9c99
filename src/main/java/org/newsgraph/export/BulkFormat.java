package org.newsgraph.export;

/** The formats of many articles, a line each; every line that ends an article has the member {@code cursor}. */
public enum BulkFormat {
    /** As GraphQL names it, ready to be taken in again. */
    NDJSON,
    /** In the member {@code ninjs}. */
    NINJS,
    /** In the member {@code jsonLd}. */
    JSONLD,
    /** Several lines an article. */
    FTM
}
