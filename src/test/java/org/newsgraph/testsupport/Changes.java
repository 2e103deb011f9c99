package org.newsgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows the log of changes page by page: a page of a long log may hold nothing that a filter lets through. */
public final class Changes {
    private static final String PAGE = "query($category: String, $after: String) { changes(first: 100, after: $after,"
            + " filter: {category: $category}) { nodes { cursor kind } pageInfo { hasNextPage endCursor } } }";

    private Changes() {
    }

    /**
     * @param field
     *        {@code cursor} or {@code kind}
     */
    public static List<String> of(String category, String field) {
        List<String> all = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("category", category));
        GraphQL.Answer page;
        do {
            page = GraphQL.send(PAGE, variables);
            all.addAll(page.list("changes.nodes." + field));
            variables.put("after", page.get("changes.pageInfo.endCursor"));
        } while (page.<Boolean>get("changes.pageInfo.hasNextPage"));
        return all;
    }

    /** The cursor of all that has happened. */
    public static String end() {
        String after = null;
        GraphQL.Answer page;
        do {
            page = GraphQL.send(PAGE, after == null ? Map.of() : Map.of("after", after));
            after = page.get("changes.pageInfo.endCursor");
        } while (page.<Boolean>get("changes.pageInfo.hasNextPage"));
        return after;
    }

    /** Those of one kind, oldest first: what stands at {@code field} of each, of the fields that are selected. */
    public static List<String> ofKind(String kind, String selection, String field) {
        List<String> all = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        GraphQL.Answer page;
        do {
            page = GraphQL.send("query($after: String) { changes(first: 100, after: $after, filter: {kinds: [" + kind
                    + "]}) { nodes { " + selection + " } pageInfo { endCursor hasNextPage } } }", variables);
            all.addAll(page.list("changes.nodes." + field));
            variables.put("after", page.get("changes.pageInfo.endCursor"));
        } while (page.<Boolean>get("changes.pageInfo.hasNextPage"));
        return all;
    }
}
