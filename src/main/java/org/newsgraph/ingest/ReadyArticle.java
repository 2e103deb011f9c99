package org.newsgraph.ingest;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * An article that has been found fit to be stored.
 *
 * @param hash
 *        of its content
 * @param press
 *        what its sender expects and wants beside its content
 * @param exported
 *        null unless it comes from an export, in which it has no uri
 * @param undatedHash
 *        of its content without its date, if nobody gave it one
 * @param oneVersion
 *        of several in an import, which may be run again: what the article said once is no news then, even if it says something
 *        else now
 */
record ReadyArticle(ArticleDraft draft, byte[] hash, Press press, @Nullable Exported exported,
        byte @Nullable [] undatedHash, boolean oneVersion) {

    static ReadyArticle of(ArticleDraft draft, Press press, @Nullable Exported exported) {
        boolean undated = exported != null && exported.undated();
        return new ReadyArticle(draft, ContentHash.of(draft), press, exported,
                undated ? ContentHash.of(draft.undated()) : null, false);
    }

    ReadyArticle oneOfVersions() {
        return new ReadyArticle(draft, hash, press, exported, undatedHash, true);
    }

    ReadyArticle withPress(Press other) {
        return new ReadyArticle(draft, hash, other, exported, undatedHash, oneVersion);
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

    /** Whether this is the hash of what it says. */
    boolean says(String contentHash) {
        return contentHash.equals(hexHash())
                || undatedHash != null && contentHash.equals(HexFormat.of().formatHex(undatedHash));
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
