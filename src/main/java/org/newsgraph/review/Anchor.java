package org.newsgraph.review;

import java.util.List;
import java.util.Optional;

import org.newsgraph.review.Blocks.Spot;
import org.newsgraph.vocabulary.MentionLocation;

/**
 * What a passage is known by in other revisions of the article: the same words at the same place in the same sentence,
 * in the same kind of block. Of equal sentences each has its number, so that a sentence more or less leaves the others
 * to whom they belong only from there on backwards.
 *
 * @param ordinal
 *        which of several equal sentences, counted from 0 in reading order
 * @param start
 *        in the sentence, UTF-16
 */
record Anchor(MentionLocation location, String sentence, int ordinal, int start, String text) {

    static Anchor of(Blocks blocks, Block block, int sentenceStart, int sentenceEnd, int start, int end) {
        String sentence = block.text().substring(sentenceStart, sentenceEnd);
        int ordinal = blocks.spots(block.location(), sentence).indexOf(new Spot(block, sentenceStart));
        return new Anchor(block.location(), sentence, ordinal, start - sentenceStart,
                block.text().substring(start, end));
    }

    /** Where the passage starts, if the blocks have it. */
    Optional<Spot> in(Blocks blocks) {
        List<Spot> spots = blocks.spots(location, sentence);
        return ordinal < spots.size()
                ? Optional.of(new Spot(spots.get(ordinal).block(), spots.get(ordinal).start() + start))
                : Optional.empty();
    }
}
