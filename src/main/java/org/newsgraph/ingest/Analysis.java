package org.newsgraph.ingest;

import java.util.List;

import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.relate.FoundAffiliation;
import org.newsgraph.ingest.relate.FoundQuotation;
import org.newsgraph.ingest.resolve.ResolvedMention;

/**
 * What the pipeline found in a text.
 *
 * @param mentions
 *        names and nominals, in reading order
 * @param links
 *        one a chain; the index is the chain's number
 * @param known
 *        names of the directory that the text may mean, as they were then
 */
record Analysis(List<ResolvedMention> mentions, List<LinkDecision> links, KnownNames known,
        List<FoundQuotation> quotations, List<FoundAffiliation> affiliations) {
    static final Analysis NOTHING = new Analysis(List.of(), List.of(), KnownNames.none(), List.of(), List.of());

    LinkDecision linkOf(ResolvedMention mention) {
        return links.get(mention.chain());
    }
}
