package org.newsgraph.annotation;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/**
 * A name in a text.
 *
 * @param start
 *        first code point, counted from 0
 * @param end
 *        one past the last code point
 * @param entity
 *        names what is meant: spans of one text with the same name one thing
 * @param link
 *        identifier of the thing outside the text, if it is known
 */
public record AnnotatedSpan(int start, int end, EntityKind type, @Nullable String entity, @Nullable String link) {
}
