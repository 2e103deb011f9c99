package org.newsgraph.search;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.graphql.PageInfo;

/** A page of search hits, which knows what search it is a page of. */
@Description("A page of search hits, best first (Relay Cursor Connections).")
public record SearchConnection(
        @NonNull @Description("The items of the page, each with its cursor.") List<@NonNull SearchEdge> edges,
        @NonNull @Description("Where the page stands in the whole list.") PageInfo pageInfo,
        @Ignore ArticleScope scope) {

    @NonNull
    @Description("The hits of the edges, without their cursors.")
    public List<@NonNull SearchHit> getNodes() {
        return edges.stream().map(SearchEdge::node).toList();
    }
}
