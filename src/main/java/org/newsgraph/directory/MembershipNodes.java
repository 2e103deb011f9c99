package org.newsgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Memberships by id, as far as readers know of them. */
@ApplicationScoped
class MembershipNodes implements NodeSource {
    private final Directory directory;

    MembershipNodes(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<String> types() {
        return Set.of(MembershipRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return directory.membershipsWithKeys(keys);
    }
}
