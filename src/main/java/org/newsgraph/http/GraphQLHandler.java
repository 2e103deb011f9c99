package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.sql.ReadingEnded;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Answers one HTTP request, on a thread that may wait for the database. */
@Singleton
class GraphQLHandler implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(GraphQLHandler.class);
    private final Callers callers;
    private final Slots slots;
    private final Reception reception;
    private final Waiting waiting;
    private final Payments payments;

    GraphQLHandler(Callers callers, Slots slots, Reception reception, Waiting waiting, Payments payments) {
        this.payments = payments;
        this.callers = callers;
        this.slots = slots;
        this.reception = reception;
        this.waiting = waiting;
    }

    @Override
    public void handle(RoutingContext context) {
        RequestId request = RequestId.next();
        try {
            waiting.check(context);
            Caller caller = callers.believed(callers.introduction(context.request()));
            UnreadAnswers.tellCaller(context, caller);
            MediaType form = Accept.best(Accept.of(context.request()))
                    .orElseThrow(() -> payments.charged(caller, Refusals.FORM));
            answer(new Exchange(context, form, caller, request));
        } catch (HttpProblem problem) {
            Responses.send(context, problem);
        } catch (ReadingEnded late) {
            Responses.send(context, Refusals.LATE);
        } catch (RuntimeException | Error failure) {
            if (context.response().headWritten()) {
                LOG.debug("answered meanwhile, since its body was broken", failure);
                return;
            }
            LOG.errorf(failure, "request %s failed", request.value());
            Responses.failed(context, MediaType.JSON, request);
        }
    }

    private void answer(Exchange exchange) {
        Runnable slot = LargeBodies.slotOf(exchange.context()).orElseGet(() -> slots.hold(exchange.caller()));
        Runnable giveBack = () -> Sent.then(exchange.context(), slot);
        boolean waits = false;
        try {
            waits = reception.receive(exchange, giveBack);
        } finally {
            if (!waits) {
                giveBack.run();
            }
        }
    }
}
