package org.newsgraph.ingest.resolve;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.ResolutionRule;
import org.newsgraph.vocabulary.StandsFor;

/**
 * A mention and the chain of mentions that it belongs to.
 *
 * @param kind
 *        the kind that the chain settled on; it may differ from the detector's
 * @param chain
 *        number of the chain, counted from 0; all mentions of one thing share it
 * @param antecedent
 *        index of the mention that the rule leaned on, or -1; it is an earlier one in reading order, save for a short
 *        name that only one fuller name of the article can explain, which may follow it
 * @param standsFor
 *        for what else the name of a place stands, or null
 */
public record ResolvedMention(DetectedMention mention, EntityKind kind, int chain, ResolutionRule rule, int antecedent,
        MentionForm form, @Nullable StandsFor standsFor) {
    /** A name that stands for nothing but its bearer. */
    public ResolvedMention(DetectedMention mention, EntityKind kind, int chain, ResolutionRule rule, int antecedent) {
        this(mention, kind, chain, rule, antecedent, MentionForm.NAME, null);
    }

    ResolvedMention standingFor(StandsFor other) {
        return new ResolvedMention(mention, kind, chain, rule, antecedent, form, other);
    }

    ResolvedMention leaningOn(int other) {
        return new ResolvedMention(mention, kind, chain, rule, other, form, standsFor);
    }
}
