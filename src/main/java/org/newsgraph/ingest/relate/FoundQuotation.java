package org.newsgraph.ingest.relate;

import org.jspecify.annotations.Nullable;

/**
 * Words that the text quotes.
 *
 * @param block
 *        index of the paragraph in the article's text
 * @param start
 *        first UTF-16 code unit behind the opening mark, in the block
 * @param end
 *        one past the last UTF-16 code unit before the closing mark
 * @param speaker
 *        index of the mention that says who speaks, or -1 where that is not sure
 * @param verb
 *        the verb that leads to the words, in lower case; null if there is none
 * @param continuation
 *        whether the words go on from the paragraph before
 */
public record FoundQuotation(int block, int start, int end, int speaker, @Nullable String verb, boolean continuation) {
}
