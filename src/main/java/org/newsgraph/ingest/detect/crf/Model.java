package org.newsgraph.ingest.detect.crf;

/**
 * What training has learned.
 *
 * @param transitions
 *        the score of one label after another: first the one before, then the one after
 */
public record Model(Weights weights, float[][] transitions) {
}
