package org.newsgraph.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.KnownArticles.Former;

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
 * @param loose
 *        the date of its version is that of its publication
 */
record ReadyArticle(ArticleDraft draft, byte[] hash, Press press, @Nullable Exported exported,
        byte @Nullable [] undatedHash, boolean oneVersion, boolean loose) {
    private static final Duration DAY = Duration.ofDays(1);

    static ReadyArticle of(ArticleDraft draft, Press press, @Nullable Exported exported) {
        boolean undated = exported != null && exported.undated();
        return new ReadyArticle(draft, ContentHash.of(draft), press, exported,
                undated ? ContentHash.of(draft.undated()) : null, false, false);
    }

    ReadyArticle withLooseDate(boolean isLoose) {
        return new ReadyArticle(draft, hash, press, exported, undatedHash, oneVersion, isLoose);
    }

    ReadyArticle oneOfVersions() {
        return new ReadyArticle(draft, hash, press, exported, undatedHash, true, loose);
    }

    ReadyArticle withPress(Press other) {
        return new ReadyArticle(draft, hash, other, exported, undatedHash, oneVersion, loose);
    }

    ProviderVersion version() {
        return new ProviderVersion(draft.particulars().version(), draft.particulars().updatedAt());
    }

    /** Whether what is there is newer. */
    boolean isOutdatedBy(Former former) {
        if (exported != null && exported.isBefore(former) && !former.says(this)) {
            return true;
        }
        return version().isOlderThan(former.version())
                && (!loose || former.saidBefore() || isLongBefore(former));
    }

    /**
     * A correction may have the date of publication that the article has had, or an earlier one: some set it back, or their
     * clock. Only against another such date one that is more than a day earlier is that of an older version.
     */
    private boolean isLongBefore(Former former) {
        Instant before = former.version().updatedAt();
        Instant now = version().updatedAt();
        return before != null && now != null && before.equals(former.publishedAt())
                && now.isBefore(before.minus(DAY));
    }

    /** Whether it is worth asking if the article has said the same before. */
    boolean mayHaveBeenSaid(Former former) {
        return oneVersion || loose && version().isOlderThan(former.version());
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
