package org.newsgraph.http;

import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Cost;
import org.newsgraph.execution.Engine;
import org.newsgraph.execution.Operation;
import org.newsgraph.execution.Poll;
import org.newsgraph.execution.Refusal;
import org.newsgraph.execution.Sources;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.vocabulary.Scope;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** Takes a request through all that stands before its execution, cheapest first. */
@Singleton
class Reception {
    /** What a request turned out to ask for. */
    private record Asked(GraphQLRequest request, String document, Operation operation, Cost cost) {
    }

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private final Callers callers;
    private final Engine engine;
    private final Documents documents;
    private final Payments payments;
    private final Caching caching;
    private final PollThreads polls;
    private final ManagedExecutor changes;
    private final HttpLimits limits;

    Reception(Callers callers, Engine engine, Documents documents, Payments payments, Caching caching,
            PollThreads polls, ManagedExecutor changes, HttpLimits limits) {
        this.callers = callers;
        this.engine = engine;
        this.documents = documents;
        this.payments = payments;
        this.caching = caching;
        this.polls = polls;
        this.changes = changes;
        this.limits = limits;
    }

    /**
     * Sends the answer, now or, if it changes something or waits for something to happen, later.
     *
     * @param later
     *        called when the request is done with, if it was not on return
     * @return whether it will be
     * @throws HttpProblem
     *         if the request is not as it should be, or the caller asks for more than it may
     */
    boolean receive(Exchange exchange, Runnable later) {
        check(exchange, payments.ahead(exchange.caller()));
        try {
            Asked asked = payments.reading(exchange.caller(), () -> read(exchange));
            Exchange now = anew(asked, exchange);
            Budget budget = payments.take(now.caller(), asked.cost());
            RateHeaders.put(exchange.response(), budget);
            Payments.check(budget);
            return answer(asked.operation(), asked.request(), asked.document(), now,
                    answer -> answer.with(Payments.told(asked.cost(), budget)), later);
        } catch (Refusal refusal) {
            send(exchange, Answer.of(refusal));
        }
        return false;
    }

    /** All that can be wrong with what is asked, before anything is paid for it. */
    private Asked read(Exchange exchange) {
        checkSize(exchange);
        GraphQLRequest request = RequestReader.read(exchange.context());
        String document = documents.of(request, exchange.caller());
        Operation operation = engine.prepare(document, request.operationName(), exchange.request(),
                points -> check(exchange, payments.take(exchange.caller(), points)));
        check(operation, exchange);
        documents.keep(request);
        return new Asked(request, document, operation,
                engine.admit(operation, request.variables(), exchange.caller()));
    }

    /** The key is asked for now, when it is let in and can pay: who floods us with one takes no statement for each refusal. */
    private Exchange anew(Asked asked, Exchange believed) {
        if (believed.caller().key() == null) {
            return believed;
        }
        check(believed, payments.ahead(believed.caller(), asked.cost()));
        Exchange now = believed.of(callers.anew(believed.caller(),
                callers.introduction(believed.context().request())));
        if (!now.caller().equals(believed.caller())) {
            engine.admit(asked.operation(), asked.request().variables(), now.caller());
        }
        return now;
    }

    private boolean answer(Operation operation, GraphQLRequest asked, String document, Exchange exchange,
            UnaryOperator<Answer> completed, Runnable later) {
        if (operation.mayWait()) {
            poll(operation, asked, exchange, completed, later);
            return true;
        }
        if (!operation.isQuery()) {
            change(operation, asked, exchange, completed, later);
            return true;
        }
        if (!caching.stillHolds(exchange, asked, document)) {
            Sources sources = caching.sourcesFor(exchange).orElseGet(() -> Payments.sourcesFor(exchange.caller()));
            Answer answer = read(operation, asked, exchange, sources);
            payments.delivered(exchange.caller(), sources);
            caching.tag(exchange, answer, sources);
            send(exchange, completed.apply(answer));
        }
        return false;
    }

    private static void check(Exchange exchange, Budget ahead) {
        if (!ahead.granted()) {
            RateHeaders.put(exchange.response(), ahead);
        }
        Payments.check(ahead);
    }

    /** No validator: the answer to come is another one, though nothing has changed yet. */
    private void poll(Operation operation, GraphQLRequest asked, Exchange exchange, UnaryOperator<Answer> completed,
            Runnable later) {
        Sources sources = Payments.sourcesFor(exchange.caller());
        Wakened wakened = new Wakened(callers, exchange);
        Poll poll = new Poll(exchange.request(), () -> wakened.during(now -> turn(operation, asked, now, sources)),
                polls::execute,
                answer -> {
                    try {
                        if (wakened.refusal() != null) {
                            Responses.send(exchange.context(), wakened.refusal());
                        } else if (answer != null) {
                            payments.delivered(wakened.exchange().caller(), sources);
                            send(wakened.exchange(), completed.apply(answer));
                        }
                    } catch (RuntimeException | Error failure) {
                        LOG.errorf(failure, "request %s failed", exchange.request().value());
                        Responses.failed(exchange.context(), exchange.form(), exchange.request());
                    } finally {
                        later.run();
                    }
                });
        poll.run();
        if (poll.isWaiting()) {
            exchange.whenGone(poll::cancel);
        }
    }

    /** Admitted each time: who asks may have lost rights while it waited. */
    private Answer turn(Operation query, GraphQLRequest asked, Exchange now, @Nullable Sources sources) {
        try {
            engine.admit(query, asked.variables(), now.caller());
            return read(query, asked, now, sources);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    private Answer read(Operation query, GraphQLRequest asked, Exchange exchange, @Nullable Sources sources) {
        return engine.execute(query, asked.variables(), exchange.request(), exchange.caller(),
                exchange.response()::closed, sources);
    }

    /** On other threads: what is changed may wait for others who change it, and queries must find theirs free. */
    private void change(Operation mutation, GraphQLRequest asked, Exchange exchange, UnaryOperator<Answer> completed,
            Runnable later) {
        changes.execute(() -> {
            try {
                send(exchange, completed.apply(change(mutation, asked, exchange)));
            } catch (RuntimeException | Error failure) {
                LOG.errorf(failure, "request %s failed", exchange.request().value());
                Responses.failed(exchange.context(), exchange.form(), exchange.request());
            } finally {
                later.run();
            }
        });
    }

    /** It works on entities, whose sessions belong to a request. */
    private Answer change(Operation mutation, GraphQLRequest asked, Exchange exchange) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            return engine.execute(mutation, asked.variables(), exchange.request(), exchange.caller(), () -> false,
                    null);
        } finally {
            scope.terminate();
        }
    }

    private void checkSize(Exchange exchange) {
        long most = exchange.caller().may(Scope.INGEST)
                ? limits.maxBody().asLongValue()
                : limits.maxReaderBody().asLongValue();
        if (exchange.context().body().length() > most) {
            throw LargeBodies.tooLarge();
        }
    }

    private static void check(Operation operation, Exchange exchange) {
        if (operation.isSubscription()) {
            throw HttpProblem.badRequest("A subscription must be sent over a WebSocket (graphql-transport-ws)");
        }
        if (exchange.isGet() && !operation.isQuery()) {
            throw new HttpProblem(405, ErrorCode.BAD_REQUEST, "A mutation must be sent by POST");
        }
    }

    private void send(Exchange exchange, Answer answer) {
        caching.describe(exchange, answer);
        if (answer.outcome() == Answer.Outcome.DENIED) {
            Responses.denied(exchange.context(), exchange.form(), answer, exchange.caller().isAnonymous());
        } else if (!exchange.isGet() || !answer.isWhole() || !caching.anyHolds(exchange.context())) {
            Responses.send(exchange.context(), exchange.form(), answer);
        }
    }
}
