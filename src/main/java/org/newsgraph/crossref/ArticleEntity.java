package org.newsgraph.crossref;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.vocabulary.EntityRelation;

/** An entity as one article names it. */
@Description("An entity that an article names, and how.")
public record ArticleEntity(@Ignore long articleKey,
        @NonNull @Description("Whom or what the article names.") EntityRow entity,
        @Description("How often the article names it.") int mentionCount,
        @Description("How much the article is about it, from 0 to 1; the most prominent entity has 1. A mention weighs 1; every further headline, heading or paragraph that names it adds 0.5, the lead 2, the headline 3, any heading 1, an early first mention up to 1.") double salience,
        @NonNull @Description("ABOUT with a salience of at least 0.5 and a mention in headline, heading or lead, or with at least 0.75 anywhere.") EntityRelation relation) {
}
