package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Finds objects of all types by their ids. */
@Singleton
public class Nodes {
    private final Instance<NodeSource> sources;

    Nodes(Instance<NodeSource> sources) {
        this.sources = sources;
    }

    /**
     * @throws ApiException
     *         INVALID_ID naming the field
     */
    GlobalId parse(String field, String id) {
        return GlobalId.parse(id).filter(parsed -> source(parsed.type()).isPresent())
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_ID, field, field + " is not an id of this API"));
    }

    /** In the order of the ids, null where there is none. */
    List<@Nullable Node> with(List<GlobalId> ids) {
        Map<String, Node> found = new HashMap<>();
        for (NodeSource source : sources) {
            List<Long> keys = ids.stream().filter(id -> source.types().contains(id.type())).map(GlobalId::key)
                    .distinct().toList();
            if (!keys.isEmpty()) {
                source.withKeys(keys).forEach(node -> found.put(node.getId(), node));
            }
        }
        List<@Nullable Node> inOrder = new ArrayList<>();
        ids.forEach(id -> inOrder.add(found.get(id.encoded())));
        return inOrder;
    }

    private Optional<NodeSource> source(String type) {
        return sources.stream().filter(source -> source.types().contains(type)).findFirst();
    }
}
