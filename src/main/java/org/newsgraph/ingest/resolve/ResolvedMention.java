package org.newsgraph.ingest.resolve;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/**
 * A mention and the chain of mentions that it belongs to.
 *
 * @param kind
 *        the kind that the chain settled on; it may differ from the detector's
 * @param chain
 *        number of the chain, counted from 0; all mentions of one thing share it
 * @param antecedent
 *        index of the mention that the rule leaned on, or -1; it is an earlier one in reading order, save for a bare
 *        surname in the headline or a heading, which may lean on the full name that the text below introduces
 */
public record ResolvedMention(DetectedMention mention, EntityKind kind, int chain, ResolutionRule rule,
        int antecedent) {
}
