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
    private final Articles articles;

    SectionNodes(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Set<String> types() {
        return Set.of(SectionRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return articles.sections(keys);
    }
}
