package org.newsgraph.mention;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Mentions by id. */
@ApplicationScoped
class MentionNodes implements NodeSource {
    private final Mentions mentions;

    MentionNodes(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public Set<String> types() {
        return Set.of(MentionRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return mentions.withKeys(keys);
    }
}
