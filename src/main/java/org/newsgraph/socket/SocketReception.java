package org.newsgraph.socket;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;
import org.newsgraph.execution.Cost;
import org.newsgraph.execution.Engine;
import org.newsgraph.execution.Operation;
import org.newsgraph.execution.Poll;
import org.newsgraph.execution.Refusal;
import org.newsgraph.execution.Sources;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.SourceStream;
import org.newsgraph.http.Documents;
import org.newsgraph.http.GraphQLRequest;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Payments;
import org.newsgraph.http.Slots;
import org.newsgraph.product.Entitlements;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.sql.ReadingEnded;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** Takes an operation through all that stands before its execution, as over HTTP; on a thread that may wait. */
@Singleton
class SocketReception {
    /** An operation that is in order, with the variables that it came with. */
    record Ready(Operation operation, Map<String, Object> variables) {
    }

    /** What is done for a request; null if there is nothing to answer. */
    @FunctionalInterface
    interface Work extends Function<RequestId, @Nullable Answer> {
    }

    private static final Logger LOG = Logger.getLogger(SocketReception.class);
    private final Engine engine;
    private final Documents documents;
    private final Payments payments;
    private final Slots slots;
    private final Entitlements entitlements;

    SocketReception(Engine engine, Documents documents, Payments payments, Slots slots,
            Entitlements entitlements) {
        this.engine = engine;
        this.documents = documents;
        this.payments = payments;
        this.slots = slots;
        this.entitlements = entitlements;
    }

    /** Does something in a request of its own; whatever goes wrong is in the answer. */
    @Nullable
    Answer inRequest(Work work) {
        RequestId request = RequestId.next();
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            return answered(request, work);
        } finally {
            scope.terminate();
        }
    }

    /** Whatever goes wrong is in the answer: nobody is left without one. What may go well the next time is no refusal. */
    static @Nullable Answer answered(RequestId request, Work work) {
        try {
            return work.apply(request);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (HttpProblem problem) {
            return problem.status() == 503 ? failed(problem.error()) : refused(problem.error());
        } catch (ReadingEnded late) {
            return failed(CodedError.of(late, request));
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "request %s failed", request.value());
            return failed(CodedError.internal(request));
        }
    }

    static Answer failed(CodedError error) {
        return Answer.withoutData(Answer.Outcome.FAILED, List.of(AnswerError.of(error)));
    }

    static Answer refused(CodedError error) {
        return Answer.withoutData(Answer.Outcome.REFUSED, List.of(AnswerError.of(error)));
    }

    /** Takes a place among the operations of the caller, before there is any work for it; see {@link Slots#hold}. */
    Runnable enter(Caller caller) {
        return slots.hold(caller);
    }

    Ready prepare(GraphQLRequest asked, Caller caller, RequestId request) {
        Payments.check(payments.ahead(caller));
        return payments.reading(caller, () -> {
            String document = documents.of(asked, caller);
            Operation operation = engine.prepare(document, asked.operationName(), request,
                    points -> Payments.check(payments.take(caller, points)));
            documents.keep(asked);
            return new Ready(operation, asked.variables());
        });
    }

    /**
     * What is to be run for an operation.
     *
     * @param turns
     *        who asks, each time that it is executed
     * @param unwanted
     *        whether nobody waits for the answer any longer: a query's statement is then cancelled in the database
     * @param threads
     *        where it goes on after it has waited
     * @param leave
     *        called when it has ended, however it does
     * @param then
     *        called once with the answer, if the operation is not cancelled before
     */
    Poll poll(Ready ready, Turns turns, RequestId request, BooleanSupplier unwanted, Executor threads, Runnable leave,
            Consumer<Answer> then) {
        Caller first = turns.first();
        Cost cost = admit(ready, first);
        Payments.check(payments.ahead(first, cost));
        turns.begin();
        Budget budget = pay(cost, first);
        Sources sources = Payments.sourcesFor(first);
        return new Poll(request, () -> answered(request, same -> turn(ready, turns.next(), request, unwanted,
                sources)), threads::execute, answer -> {
                    leave.run();
                    if (answer != null) {
                        then.accept(answered(request, same -> {
                            payments.delivered(turns.latest(), sources);
                            return answer.with(Payments.told(cost, budget));
                        }));
                    }
                });
    }

    private Cost admit(Ready ready, Caller caller) {
        return payments.reading(caller, () -> engine.admit(ready.operation, ready.variables, caller));
    }

    /** Admitted each time: who asks may have lost rights while it waited. */
    private Answer turn(Ready ready, Caller now, RequestId request, BooleanSupplier unwanted,
            @Nullable Sources sources) {
        engine.admit(ready.operation, ready.variables, now);
        return engine.execute(ready.operation, ready.variables, request, now, unwanted, sources);
    }

    SourceStream<?> subscribe(Ready ready, Caller caller, RequestId request) {
        pay(admit(ready, caller), caller);
        checkListening(caller);
        return engine.source(ready.operation, ready.variables, request);
    }

    /**
     * @throws HttpProblem
     *         FORBIDDEN, if the caller sees nothing when it happens
     */
    void checkListening(Caller caller) {
        if (entitlements.isDelayed(caller)) {
            throw new HttpProblem(403, ErrorCode.FORBIDDEN,
                    "What the caller sees is delayed: Query.changes tells it, subscriptions cannot");
        }
    }

    /** Each event is looked at, paid and answered like a query of its own. */
    Answer answerEvent(Ready ready, Caller caller, Object event, RequestId request, BooleanSupplier unwanted) {
        Cost cost = engine.admit(ready.operation, ready.variables, caller);
        Budget budget = pay(cost, caller);
        Sources sources = Payments.sourcesFor(caller);
        Answer answer = engine.answerEvent(ready.operation, ready.variables, event, request, caller, unwanted, sources);
        payments.delivered(caller, sources);
        return answer.with(Payments.told(cost, budget));
    }

    /** Does something on behalf of the caller, who may not see all that there is. */
    <T> T asSeenBy(Caller caller, Supplier<T> work) {
        return entitlements.during(caller, work);
    }

    private Budget pay(Cost cost, Caller caller) {
        Budget budget = payments.take(caller, cost);
        Payments.check(budget);
        return budget;
    }
}
