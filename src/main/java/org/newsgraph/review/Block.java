package org.newsgraph.review;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.MentionLocation;

/**
 * The headline, a heading or a paragraph of a revision.
 *
 * @param number
 *        counted from 0 in reading order
 * @param section
 *        key of the section, null in the headline
 * @param paragraph
 *        key of the paragraph, null in the headline and in headings
 * @param start
 *        in the article's text, UTF-16
 * @param startCodePoint
 *        in the article's text
 */
record Block(int number, MentionLocation location, @Nullable Long section, @Nullable Long paragraph, String text,
        int start, int startCodePoint) {
}
