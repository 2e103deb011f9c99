package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Relay's node and nodes. */
@GraphQLApi
public class NodeApi {
    private final Instance<NodeSource> sources;

    NodeApi(Instance<NodeSource> sources) {
        this.sources = sources;
    }

    @Query("node")
    @Description("The object with this id; null if there is none. Errors: INVALID_ID.")
    public @Nullable Node node(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        return find(List.of(parse("id", id))).get(0);
    }

    @NonNull
    @Query("nodes")
    @Description("The objects with these ids, in their order, null where there is none; at most 100 ids. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public List<Node> nodes(
            @Name("ids") @Id @NonNull @Description("Their ids, 100 at most; one may be there twice.") List<@NonNull String> ids) {
        ListBounds.check("ids", ids);
        return find(ids.stream().map(id -> parse("ids", id)).toList());
    }

    private GlobalId parse(String field, String id) {
        return GlobalId.parse(id).filter(parsed -> source(parsed.type()).isPresent())
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_ID, field, field + " is not an id of this API"));
    }

    private Optional<NodeSource> source(String type) {
        return sources.stream().filter(source -> source.types().contains(type)).findFirst();
    }

    private List<Node> find(List<GlobalId> ids) {
        Map<String, Node> found = new HashMap<>();
        for (NodeSource source : sources) {
            List<Long> keys = ids.stream().filter(id -> source.types().contains(id.type())).map(GlobalId::key)
                    .distinct().toList();
            if (!keys.isEmpty()) {
                source.withKeys(keys).forEach(node -> found.put(node.getId(), node));
            }
        }
        List<Node> inOrder = new ArrayList<>();
        ids.forEach(id -> inOrder.add(found.get(id.encoded())));
        return inOrder;
    }
}
