package org.newsgraph.article;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Articles by id. */
@ApplicationScoped
class ArticleNodes implements NodeSource {
    private final Articles articles;

    ArticleNodes(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Set<String> types() {
        return Set.of(ArticleRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return articles.withKeys(keys);
    }
}
