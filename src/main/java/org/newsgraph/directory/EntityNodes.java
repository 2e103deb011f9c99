package org.newsgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Entities by id. */
@ApplicationScoped
class EntityNodes implements NodeSource {
    private final Directory directory;

    EntityNodes(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<String> types() {
        return Set.of(PersonRow.TYPE, OrganizationRow.TYPE, PlaceRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return directory.knownWithKeys(keys);
    }
}
