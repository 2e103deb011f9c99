package org.newsgraph.ingest;

import java.util.HexFormat;

/**
 * An article that has been found fit to be stored.
 *
 * @param hash
 *        of its content
 */
record ReadyArticle(ArticleDraft draft, byte[] hash) {

    /** What makes a later version of the same article known as such. */
    String identity() {
        String uri = draft.uri();
        return uri != null ? uri : HexFormat.of().formatHex(hash);
    }
}
