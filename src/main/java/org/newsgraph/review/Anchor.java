package org.newsgraph.review;

import java.util.List;
import java.util.Optional;

import org.newsgraph.review.Blocks.Spot;
import org.newsgraph.text.Span;
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

    /** By the sentences of now: those that a mention was stored with may have been found otherwise. */
    static Anchor of(Blocks blocks, Block block, int start, int end) {
        Span sentence = block.sentenceAround(start, end);
        Anchor first = new Anchor(block.location(), sentence.in(block.text()), 0, start - sentence.start(),
                block.text().substring(start, end));
        int ordinal = first.spots(blocks).indexOf(new Spot(block, start));
        return new Anchor(first.location, first.sentence, ordinal, first.start, first.text);
    }

    /** Where the passage starts, if the blocks have it. */
    Optional<Spot> in(Blocks blocks) {
        List<Spot> spots = spots(blocks);
        return ordinal < spots.size() ? Optional.of(spots.get(ordinal)) : Optional.empty();
    }

    /** Where such passages start. The same words within a longer sentence are another passage. */
    private List<Spot> spots(Blocks blocks) {
        return blocks.spots(location, sentence).stream().map(spot -> new Spot(spot.block(), spot.start() + start))
                .filter(spot -> spot.block().sentenceAround(spot.start(), spot.start() + text.length())
                        .equals(new Span(spot.start() - start, spot.start() - start + sentence.length())))
                .toList();
    }
}
