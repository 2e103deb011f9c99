package org.newsgraph.merge;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Merge proposals by id. */
@ApplicationScoped
class MergeNodes implements NodeSource {
    private final MergeProposals proposals;

    MergeNodes(MergeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Set<String> types() {
        return Set.of(MergeProposal.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return proposals.withKeys(keys);
    }
}
