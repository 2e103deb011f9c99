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
    private final Texts texts;

    ParagraphNodes(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Set<String> types() {
        return Set.of(ParagraphRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return texts.paragraphs(keys);
    }
}
