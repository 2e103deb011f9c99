package org.newsgraph.review;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.Verdict;

/**
 * What a reviewer says of a passage.
 *
 * @param entity
 *        whom it names; null leaves that to the detector
 */
record Decision(Verdict verdict, @Nullable Long entity) {
}
