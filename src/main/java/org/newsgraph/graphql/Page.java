package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The items of one page in list order, and what its bounds say of the rest. */
public record Page<T>(List<T> items, boolean hasNextPage, boolean hasPreviousPage) {

    /**
     * @param rows
     *        in the order that {@link Keyset#orderAndLimit} gives, up to one more than the page's size
     */
    public static <T> Page<T> of(PageRequest request, List<T> rows) {
        boolean more = rows.size() > request.size();
        List<T> items = new ArrayList<>(more ? rows.subList(0, request.size()) : rows);
        if (request.backward()) {
            Collections.reverse(items);
            return new Page<>(items, request.before() != null, more);
        }
        return new Page<>(items, more, request.after() != null || request.offset() > 0);
    }

    /**
     * The same page, if it is known whether anything stands on the other side of its cursor: what stood there may be gone.
     *
     * @param beyond
     *        as {@link Keyset#beyond} finds it
     */
    public Page<T> besides(PageRequest request, boolean beyond) {
        return request.backward()
                ? new Page<>(items, request.before() != null && beyond, hasPreviousPage)
                : new Page<>(items, hasNextPage, request.after() != null && beyond || request.offset() > 0);
    }

    public PageInfo info(Function<T, String> cursor) {
        return new PageInfo(hasNextPage, hasPreviousPage, () -> end(0, cursor), () -> end(items.size() - 1, cursor));
    }

    private @Nullable String end(int index, Function<T, String> cursor) {
        return items.isEmpty() ? null : cursor.apply(items.get(index));
    }
}
