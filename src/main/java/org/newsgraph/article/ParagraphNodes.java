package org.newsgraph.article;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Paragraphs by id. */
@ApplicationScoped
class ParagraphNodes implements NodeSource {
    private final Articles articles;

    ParagraphNodes(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Set<String> types() {
        return Set.of(ParagraphRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return articles.paragraphs(keys);
    }
}
