package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the writer stands in the answer: keys and list positions from the root on. */
final class ResponsePath {
    private Object[] segments = new Object[32];
    private int[] positions = new int[32];
    private int depth;

    void enter(ResponseKey key) {
        grow();
        segments[depth++] = key.name();
    }

    /** Enters a list: {@link #at} says at which of its elements. */
    void enterList() {
        grow();
        segments[depth++] = this;
    }

    void at(int position) {
        positions[depth - 1] = position;
    }

    void leave() {
        depth--;
    }

    private void grow() {
        if (depth == segments.length) {
            segments = Arrays.copyOf(segments, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
        }
    }

    /** As the path entry of an error has it. */
    List<Object> toList() {
        List<Object> path = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            path.add(segments[i] == this ? (Object) positions[i] : segments[i]);
        }
        return path;
    }
}
