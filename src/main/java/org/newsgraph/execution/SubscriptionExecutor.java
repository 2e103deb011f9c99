package org.newsgraph.execution;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.graphql.ErrorCode;
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

    Answer answer(Operation operation, Map<String, Object> variables, Object event, RequestId request) {
        CoercedVariables coerced = PlanExecutor.coerce(schema, operation, variables, request);
        QueryPlan plan = plan(operation, coerced);
        return Answer.executed(Loading.load(plan, onlyField(plan), event, coerced, Deadline.in(timeout)),
                new FieldErrors(request), maxAnswer);
    }

    private static QueryPlan plan(Operation operation, CoercedVariables variables) {
        return operation.plan(variables).orElseThrow(
                () -> Refusal.of(ErrorCode.VALIDATION_ERROR, "A subscription must not ask for the schema"));
    }

    /** Validation has seen that there is no other, but a condition may have left it out. */
    private static Loaded onlyField(QueryPlan plan) {
        return plan.root().fields().stream().filter(Loaded.class::isInstance).map(Loaded.class::cast).findFirst()
                .orElseThrow(() -> Refusal.of(ErrorCode.VALIDATION_ERROR, "A subscription must ask for one field"));
    }
}
