package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;

/** The orders of a list of articles. */
@Description("The orders of a list of articles; ties are broken by id.")
public enum ArticleOrder {
    @Description("Latest published first.")
    PUBLISHED_AT_DESC,

    @Description("Earliest published first.")
    PUBLISHED_AT_ASC
}
