package org.newsgraph.execution;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the cost of an operation follows from its variables.
 *
 * @param parts
 *        the fields of the root
 */
record CostPlan(List<Part> parts) {
    /**
     * One field.
     *
     * @param points
     *        for one object that has it
     * @param size
     *        how many objects it gives for one; null if it gives at most one that counts as no node
     */
    record Part(int points, @Nullable ListSize size, List<Part> parts) {
    }

    Cost of(Map<String, Object> variables) {
        return add(Cost.NONE, parts, 1, variables);
    }

    private static Cost add(Cost sum, List<Part> parts, long parents, Map<String, Object> variables) {
        Cost result = sum;
        for (Part part : parts) {
            long children = part.size == null ? parents : Cost.bounded(parents * part.size.of(variables));
            result = add(result.plus(parents * part.points, part.size == null ? 0 : children), part.parts, children,
                    variables);
        }
        return result;
    }
}
