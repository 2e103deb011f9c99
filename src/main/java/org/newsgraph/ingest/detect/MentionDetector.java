package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.text.ArticleText;

/** Finds the names of people, organizations and places in a text. Pure: the same input gives the same output. */
public interface MentionDetector {

    /** Stable name, stored beside every mention that it finds. */
    String name();

    /** Changes whenever the same input may give another output. */
    String version();

    /**
     * All names in the text, ordered by block and start, never overlapping. Titles ("Mr", "Ambassador") are outside a
     * person's name; a possessive ending ('s) is outside any name.
     *
     * @param known
     *        the names of the directory that may stand in this text
     */
    List<DetectedMention> detect(ArticleText text, KnownNames known);
}
