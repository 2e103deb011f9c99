package org.newsgraph.export;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something exported.
 *
 * @param ids
 *        of the articles and entities that it was written from
 * @param articles
 *        how many articles it holds
 */
public record Written(String text, Set<String> ids, int articles) {

    static Written of(String text, Collection<WholeArticle> articles) {
        Set<String> ids = new LinkedHashSet<>();
        articles.forEach(article -> {
            ids.add(article.row().getId());
            article.named().forEach(one -> ids.add(one.entity().getId()));
        });
        return new Written(text, ids, articles.size());
    }
}
