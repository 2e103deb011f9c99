package org.newsgraph.execution;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.SourceStream;

import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLSchema;

/** Opens the source stream of a subscription, and answers for each of its events (GraphQL, section 6.2.3). */
final class SubscriptionExecutor {
    private final GraphQLSchema schema;
    private final Duration timeout;
    private final int maxAnswer;

    /**
     * @param maxAnswer
     *        bytes
     */
    SubscriptionExecutor(GraphQLSchema schema, Duration timeout, int maxAnswer) {
        this.schema = schema;
        this.timeout = timeout;
        this.maxAnswer = maxAnswer;
    }

    /**
     * @throws Refusal
     *         if variables or arguments are wrong
     */
    SourceStream<?> source(Operation operation, Map<String, Object> variables, RequestId request) throws Exception {
        CoercedVariables coerced = PlanExecutor.coerce(schema, operation, variables, request);
        Loaded field = onlyField(plan(operation, coerced));
        Binding binding = field.arguments().bind(field.loader(), coerced);
        if (binding instanceof Binding.Refused refused) {
            throw Refusal.of(refused.failure().cause(), request);
        }
        List<?> values = ((Binding.Bound) binding).call().load(List.of(schema));
        return (SourceStream<?>) values.get(0);
    }

    Answer answer(Operation operation, Map<String, Object> variables, Object event, RequestId request,
            @Nullable Sources sources) {
        CoercedVariables coerced = PlanExecutor.coerce(schema, operation, variables, request);
        QueryPlan plan = plan(operation, coerced);
        return Answer.executed(Loading.load(plan, onlyField(plan), event, coerced, Deadline.in(timeout)),
                new FieldErrors(request), sources, maxAnswer);
    }

    private static QueryPlan plan(Operation operation, CoercedVariables variables) {
        return operation.plan(variables)
                .orElseThrow(() -> new IllegalStateException("Only introspection has no plan"));
    }

    /** Validation has seen that there is exactly one, and that it is no introspection. */
    private static Loaded onlyField(QueryPlan plan) {
        return (Loaded) plan.root().fields().get(0);
    }
}
