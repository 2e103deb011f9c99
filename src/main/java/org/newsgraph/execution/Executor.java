package org.newsgraph.execution;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.RequestId;

/** Something that answers operations of valid documents. */
sealed interface Executor permits PlanExecutor, LibraryExecutor {
    /**
     * @param variables
     *        as the request has them
     * @param sources
     *        learns what the answer was built from; null if nobody wants to know
     * @throws Refusal
     *         VALIDATION_ERROR, if a variable does not fit its type
     * @throws OperationTimedOut
     *         if it takes too long
     */
    Answer execute(Operation operation, Map<String, Object> variables, RequestId request,
            @Nullable Sources sources);
}
