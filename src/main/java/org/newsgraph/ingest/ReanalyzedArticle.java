package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;

/** What became of one article. */
@Description("What became of one article that was looked at again.")
public record ReanalyzedArticle(@Ignore long key,
        @Description("False if the detector says what it said before; the ids of the mentions are the same then.") boolean changed) {

    @Id
    @NonNull
    @Description("Id of the article.")
    public String getId() {
        return GlobalId.of(ArticleRow.TYPE, key);
    }
}
