package org.newsgraph.ingest;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What a provider's document may do to an article beside bringing a text; it is done where articles are published, in the
 * transaction of the caller.
 */
public interface ArticleDesk {
    void kill(long article);

    void withhold(long article);

    void publish(long article);

    void setEmbargo(long article, Instant until);

    /**
     * @param notice
     *        what readers are told; null if the provider does not say
     * @param revision
     *        makes the corrected revision, at the time that it is given
     */
    void correct(long article, @Nullable String notice, Consumer<Instant> revision);

    /** A further notice of the revision that there is, which is no change by itself. */
    void noteCorrection(long article, String notice);
}
