package org.newsgraph.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.resolve.ResolvedMention;

/** Links a chain to the one entity that bears its fullest name. */
public final class DirectoryLinker implements EntityLinker {

    @Override
    public List<LinkDecision> link(List<ResolvedMention> mentions, KnownNames known) {
        Candidates candidates = new Candidates(known);
        return chains(mentions).stream().map(ChainNames::new).map(names -> decide(names, candidates.of(names)))
                .toList();
    }

    private static LinkDecision decide(ChainNames names, Set<Long> candidates) {
        if (candidates.size() == 1) {
            return new LinkDecision.Linked(candidates.iterator().next());
        }
        if (candidates.size() > 1) {
            return new LinkDecision.Ambiguous(List.copyOf(candidates));
        }
        return NewEntryRule.allows(names)
                ? new LinkDecision.NewEntity(names.kind(), names.fullest(), names.acronyms())
                : new LinkDecision.Unknown();
    }

    private static List<List<ResolvedMention>> chains(List<ResolvedMention> mentions) {
        List<List<ResolvedMention>> chains = new ArrayList<>();
        for (ResolvedMention mention : mentions) {
            while (chains.size() <= mention.chain()) {
                chains.add(new ArrayList<>());
            }
            chains.get(mention.chain()).add(mention);
        }
        return chains;
    }
}
