package org.newsgraph.article;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Sections by id. */
@ApplicationScoped
class SectionNodes implements NodeSource {
    private final Texts texts;

    SectionNodes(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Set<String> types() {
        return Set.of(SectionRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return texts.sections(keys);
    }
}
