package org.newsgraph.graphql;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;

/** Relay's node and nodes. */
@GraphQLApi
@Link(url = "https://specs.apollo.dev/federation/v2.7", _import = @Import(name = "@key"))
public class NodeApi {
    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    @Query("node")
    @Description("The object with this id; null if there is none. Errors: INVALID_ID.")
    public @Nullable Node node(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        return nodes.with(List.of(nodes.parse("id", id))).get(0);
    }

    @NonNull
    @Query("nodes")
    @Description("The objects with these ids, in their order, null where there is none; at most 100 ids. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public List<Node> nodes(
            @Name("ids") @Id @NonNull @Description("Their ids, 100 at most; one may be there twice.") List<@NonNull String> ids) {
        ListBounds.check("ids", ids);
        return nodes.with(ids.stream().map(id -> nodes.parse("ids", id)).toList());
    }
}
