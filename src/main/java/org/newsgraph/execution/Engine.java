package org.newsgraph.execution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Sight;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.RequiredScopes;
import org.newsgraph.graphql.SourceStream;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.sql.LockLimit;
import org.newsgraph.sql.ReadingEnded;
import org.newsgraph.sql.Sql;

import graphql.schema.GraphQLSchema;

/** Answers GraphQL requests, whatever transport they come by. */
@Singleton
public class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private final GraphQLSchema schema;
    private final Sql sql;
    private final Sight sight;
    private final Duration timeout;
    private final Duration statementTimeout;
    private final LockLimit locks;
    private final Duration lockTimeout;
    private final Leaves leaves = new Leaves();
    private final DocumentReader reader;
    private final KeptOperations kept;
    private final Admission admission;
    private final Executor executor;
    private final SubscriptionExecutor subscriptions;

    @Inject
    Engine(WiredSchema wired, Limits limits, Sql sql, LockLimit locks, Sight sight) {
        this(wired.schema(), wired.required(), limits, sql, locks, sight);
    }

    Engine(GraphQLSchema schema, RequiredScopes required, Limits limits, Sql sql, LockLimit locks, Sight sight) {
        this.schema = schema;
        this.sql = sql;
        this.sight = sight;
        this.timeout = limits.timeout();
        this.statementTimeout = limits.statementTimeout();
        this.locks = locks;
        this.lockTimeout = limits.lockTimeout();
        this.reader = new DocumentReader(schema, new LimitCheck(limits));
        this.kept = new KeptOperations(limits.keptText());
        this.admission = new Admission(required, limits);
        this.executor = new PlanExecutor(schema, new LibraryExecutor(schema), timeout, limits.maxAnswer());
        this.subscriptions = new SubscriptionExecutor(schema, timeout, limits.maxAnswer());
    }

    /**
     * Reads, bounds and validates a document, and chooses its operation.
     *
     * @param operationName
     *        null if the document has only one
     * @param price
     *        told what it takes to validate a large document that is not kept, in points of the caller's budget, before that is
     *        done; what it throws ends it
     * @throws Refusal
     *         SYNTAX_ERROR, QUERY_TOO_COMPLEX, VALIDATION_ERROR
     */
    public Operation prepare(String document, @Nullable String operationName, RequestId request, IntConsumer price) {
        return kept.get(new KeptOperations.Key(document, operationName),
                key -> new Operation(schema, leaves, reader.read(key.text(), request, price), key.operationName()));
    }

    /**
     * What the operation costs at most, if this caller may have it executed.
     *
     * @throws Refusal
     *         UNAUTHENTICATED or FORBIDDEN, if the caller may not; QUERY_TOO_COMPLEX, if it costs more than any operation may
     */
    public Cost admit(Operation operation, Map<String, Object> variables, Caller caller) {
        admission.check(operation, caller);
        return admission.check(operation.cost(variables));
    }

    /**
     * Executes the operation; whatever goes wrong is in the answer.
     *
     * @param caller
     *        on whose behalf; the answer is made of what the caller may see
     * @param abandoned
     *        whether nobody waits for the answer any longer: a query is then given up
     * @param sources
     *        learns what the answer was built from; null if nobody wants to know
     */
    public Answer execute(Operation operation, Map<String, Object> variables, RequestId request, Caller caller,
            BooleanSupplier abandoned, @Nullable Sources sources) {
        return answer(() -> operation.isQuery()
                ? reading(abandoned, () -> executor.execute(operation, variables, request, sources))
                : locks.during(lockTimeout, () -> executor.execute(operation, variables, request, sources)),
                request, caller);
    }

    /**
     * The stream of events that a subscription is answered from.
     *
     * @throws Refusal
     *         if variables or arguments are wrong, or something failed
     */
    public SourceStream<?> source(Operation subscription, Map<String, Object> variables, RequestId request) {
        try {
            return subscriptions.source(subscription, variables, request);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failure) {
            CodedError error = CodedError.of(failure, request);
            if (error.code() == ErrorCode.INTERNAL_ERROR) {
                LOG.errorf(failure, "request %s failed", request.value());
            }
            throw new Refusal(List.of(AnswerError.of(error)));
        }
    }

    /**
     * Executes the selection of a subscription for one event; whatever goes wrong is in the answer.
     *
     * @param caller
     *        on whose behalf; the answer is made of what the caller may see
     * @param abandoned
     *        whether nobody waits for the answer any longer
     * @param sources
     *        learns what the answer was built from; null if nobody wants to know
     */
    public Answer answerEvent(Operation subscription, Map<String, Object> variables, Object event, RequestId request,
            Caller caller, BooleanSupplier abandoned, @Nullable Sources sources) {
        return answer(() -> reading(abandoned, () -> forEvent(subscription, variables, event, request, sources)),
                request, caller);
    }

    /** Of what is too much for one event, the subscription is not at fault: it goes on with the next. */
    private Answer forEvent(Operation subscription, Map<String, Object> variables, Object event, RequestId request,
            @Nullable Sources sources) {
        try {
            return subscriptions.answer(subscription, variables, event, request, sources);
        } catch (AnswerTooLarge tooLarge) {
            return tooLarge(Answer.Outcome.FAILED, tooLarge);
        }
    }

    private static Answer tooLarge(Answer.Outcome outcome, AnswerTooLarge tooLarge) {
        return Answer.withoutData(outcome, List.of(AnswerError.of(new CodedError(
                String.valueOf(tooLarge.getMessage()), ErrorCode.QUERY_TOO_COMPLEX, null, null))));
    }

    private Answer reading(BooleanSupplier abandoned, Supplier<Answer> execution) {
        return sql.reading(timeout, statementTimeout, abandoned, execution);
    }

    private Answer answer(Supplier<Answer> execution, RequestId request, Caller caller) {
        try {
            return Actor.during(caller, request.value(), () -> sight.during(caller, execution));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (AnswerTooLarge tooLarge) {
            return tooLarge(Answer.Outcome.REFUSED, tooLarge);
        } catch (OperationTimedOut | ReadingEnded late) {
            return Answer.withoutData(Answer.Outcome.TIMED_OUT, List.of(AnswerError
                    .of(new CodedError("The operation took too long", ErrorCode.TIMEOUT, null, null))));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "request %s failed", request.value());
            return Answer.withoutData(Answer.Outcome.FAILED, List.of(AnswerError.of(CodedError.internal(request))));
        }
    }
}
