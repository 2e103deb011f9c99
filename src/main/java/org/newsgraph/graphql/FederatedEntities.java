package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a router of Apollo Federation 2 asks for: objects by type and id, all of one request at once. What does not exist,
 * or is of another type than the router thinks, is null.
 */
final class FederatedEntities implements FieldLoader {
    private static final String FIELD = "representations";
    private final Function<List<GlobalId>, List<? extends @Nullable Node>> nodes;
    private final Set<String> types;

    /**
     * @param types
     *        names of the types that a router may ask for
     */
    FederatedEntities(Function<List<GlobalId>, List<? extends @Nullable Node>> nodes, Set<String> types) {
        this.nodes = nodes;
        this.types = types;
    }

    @Override
    public Call bind(Map<String, Object> arguments) {
        StorableText.check("", arguments);
        List<?> representations = (List<?>) arguments.getOrDefault(FIELD, List.of());
        ListBounds.check(FIELD, representations);
        List<GlobalId> ids = new ArrayList<>();
        for (int i = 0; i < representations.size(); i++) {
            ids.add(id(FIELD + "[" + i + "]", representations.get(i)));
        }
        return parents -> Collections.nCopies(parents.size(), List.copyOf(ids).isEmpty() ? List.of() : found(ids));
    }

    private List<@Nullable Node> found(List<GlobalId> ids) {
        return new ArrayList<>(nodes.apply(ids));
    }

    private GlobalId id(String field, Object representation) {
        if (!(representation instanceof Map<?, ?> given) || !(given.get("__typename") instanceof String type)
                || !types.contains(type)) {
            throw ApiException.invalid(field, field + " must have a __typename of " + types.stream().sorted().toList());
        }
        if (!(given.get("id") instanceof String id)) {
            throw ApiException.invalid(field + ".id", field + " must have an id");
        }
        return new GlobalId(type, GlobalId.key(field + ".id", id, type));
    }
}
