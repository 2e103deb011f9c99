package org.newsgraph.crossref;

import java.util.Comparator;

import org.eclipse.microprofile.graphql.Description;

/** The orders of an article's entities. */
@Description("The orders of an article's entities; ties are broken by id.")
public enum ArticleEntityOrder {
    @Description("Most salient first.")
    SALIENCE_DESC(Appearance.MOST_SALIENT),

    @Description("Most often named first.")
    MENTION_COUNT_DESC(Appearance.MOST_MENTIONS);

    final Comparator<Appearance> comparator;

    ArticleEntityOrder(Comparator<Appearance> comparator) {
        this.comparator = comparator;
    }
}
