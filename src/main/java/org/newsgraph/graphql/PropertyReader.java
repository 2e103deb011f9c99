package org.newsgraph.graphql;

import org.jspecify.annotations.Nullable;

/** Reads a field that its parent already holds, without any input or output. */
@FunctionalInterface
public interface PropertyReader {
    @Nullable
    Object read(Object parent) throws Exception;
}
