package org.newsgraph.crossref;

import org.eclipse.microprofile.graphql.Description;

/** The orders of an article's entities. */
@Description("The orders of an article's entities; ties are broken by id.")
public enum ArticleEntityOrder {
    @Description("Most salient first.")
    SALIENCE_DESC("t.salience DESC, t.mention_count DESC, t.entity_id"),

    @Description("Most often named first.")
    MENTION_COUNT_DESC("t.mention_count DESC, t.entity_id");

    final String sql;

    ArticleEntityOrder(String sql) {
        this.sql = sql;
    }
}
