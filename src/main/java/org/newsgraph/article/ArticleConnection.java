package org.newsgraph.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.PageInfo;

/** A page of articles, which knows what list it is a page of. */
@Description("A page of articles (Relay Cursor Connections).")
public record ArticleConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull ArticleEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore ArticleScope scope) {

    @NonNull
    @Description("The articles of the edges, without their cursors.")
    public List<@NonNull ArticleRow> getNodes() {
        return edges.stream().map(ArticleEdge::node).toList();
    }
}
