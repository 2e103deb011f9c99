package org.newsgraph.ingest.detect.crf;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A name that the model sees.
 *
 * @param from
 *        first word, counted in its sentence
 * @param to
 *        one past the last word
 * @param confidence
 *        how likely each word has its label at least, from 0 to 1
 */
public record LabelledName(int sentence, int from, int to, EntityKind kind, double confidence) {
}
