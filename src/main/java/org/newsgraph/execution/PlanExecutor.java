package org.newsgraph.execution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.DocumentErrors;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;

/** Executes queries by their plans, and leaves everything else to another executor. */
final class PlanExecutor implements Executor {
    private static final Logger LOG = Logger.getLogger(PlanExecutor.class);
    private final GraphQLSchema schema;
    private final Executor otherwise;
    private final Duration timeout;
    private final int maxAnswer;

    /**
     * @param maxAnswer
     *        bytes
     */
    PlanExecutor(GraphQLSchema schema, Executor otherwise, Duration timeout, int maxAnswer) {
        this.schema = schema;
        this.otherwise = otherwise;
        this.timeout = timeout;
        this.maxAnswer = maxAnswer;
    }

    @Override
    public Answer execute(Operation operation, Map<String, Object> variables, RequestId request,
            @Nullable Sources sources) {
        CoercedVariables coerced = coerce(schema, operation, variables, request);
        if (!operation.isQuery()) {
            return otherwise.execute(operation, variables, request, sources);
        }
        Optional<QueryPlan> plan = operation.plan(coerced);
        return plan.isPresent()
                ? execute(plan.get(), coerced, request, sources)
                : otherwise.execute(operation, variables, request, sources);
    }

    private Answer execute(QueryPlan plan, CoercedVariables variables, RequestId request,
            @Nullable Sources sources) {
        return Answer.executed(Loading.load(plan, variables, Deadline.in(timeout)), new FieldErrors(request),
                sources, maxAnswer);
    }

    /**
     * @throws Refusal
     *         VALIDATION_ERROR, if a value does not fit its type
     */
    static CoercedVariables coerce(GraphQLSchema schema, Operation operation, Map<String, Object> variables,
            RequestId request) {
        try {
            return Variables.coerce(schema, operation.definition(), variables);
        } catch (RuntimeException wrong) {
            throw new Refusal(List.of(refused(schema, operation, variables, request, wrong)));
        }
    }

    private static AnswerError refused(GraphQLSchema schema, Operation operation, Map<String, Object> variables,
            RequestId request, RuntimeException wrong) {
        for (VariableDefinition variable : operation.definition().getVariableDefinitions()) {
            Optional<WrongValue> mistake = WrongValue.of(schema, variable, variables);
            if (mistake.isPresent()) {
                return new AnswerError(
                        "Variable '" + variable.getName() + "' has an invalid value: " + mistake.get().message(),
                        List.of(variable.getSourceLocation()), null, new CodedError(mistake.get().message(),
                                ErrorCode.VALIDATION_ERROR, mistake.get().field(), null).extensions());
            }
        }
        if (wrong instanceof GraphQLError error) {
            return AnswerError.of(DocumentErrors.coded(error, request));
        }
        LOG.debug("Variables cannot be read", wrong);
        return AnswerError.of(
                new CodedError("A variable does not fit its type", ErrorCode.VALIDATION_ERROR, null, null));
    }
}
