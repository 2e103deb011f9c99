package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The orders of a list of articles. */
@Description("The orders of a list of articles; ties are broken by id.")
public enum ArticleOrder {
    @Description("Latest published first.")
    PUBLISHED_AT_DESC,

    @Description("Earliest published first.")
    PUBLISHED_AT_ASC;

    public static final String ABOUT = "In what order; PUBLISHED_AT_DESC if null.";

    public static ArticleOrder orDefault(@Nullable ArticleOrder given) {
        return given == null ? PUBLISHED_AT_DESC : given;
    }
}
