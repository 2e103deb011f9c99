package org.newsgraph.ingest;

import java.util.HexFormat;

/**
 * An article that has been found fit to be stored.
 *
 * @param hash
 *        of its content
 * @param press
 *        what its sender expects and wants beside its content
 * @param oneVersion
 *        of several in an import, which may be run again: what the article said once is no news then, even if it says something
 *        else now
 */
record ReadyArticle(ArticleDraft draft, byte[] hash, Press press, boolean oneVersion) {

    ReadyArticle oneOfVersions() {
        return new ReadyArticle(draft, hash, press, true);
    }

    ReadyArticle withPress(Press other) {
        return new ReadyArticle(draft, hash, other, oneVersion);
    }

    ProviderVersion version() {
        return new ProviderVersion(draft.particulars().version(), draft.particulars().updatedAt());
    }

    /** What makes a later version of the same article known as such. */
    String identity() {
        String uri = draft.uri();
        return uri != null ? known(uri) : same(hexHash());
    }

    String hexHash() {
        return HexFormat.of().formatHex(hash);
    }

    /** An article known by its uri. */
    static String known(String uri) {
        return "uri " + uri;
    }

    /** An article without a uri, known by the hash of its content. */
    static String same(String hexHash) {
        return "content " + hexHash;
    }
}
