package org.newsgraph.ingest.detect;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A name found in the text.
 *
 * @param block
 *        index of the block in the article's text
 * @param start
 *        first UTF-16 code unit in the block
 * @param end
 *        one past the last UTF-16 code unit in the block
 * @param text
 *        the block's text from start to end
 * @param evidence
 *        what speaks for the name and its kind
 * @param confidence
 *        from 0 to 1
 */
public record DetectedMention(int block, int start, int end, String text, EntityKind kind, Evidence evidence,
        double confidence) {
}
