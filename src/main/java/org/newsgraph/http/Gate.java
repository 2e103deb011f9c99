package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Sight;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.sql.ReadingEnded;
import org.newsgraph.vocabulary.Scope;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Lets requests to other doors in, on the terms on which those to {@code /graphql} are let in. */
@Singleton
public class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);
    /** Where the door of GraphQL stands too. */
    private static final int ORDER = -3;
    private final Callers callers;
    private final Slots slots;
    private final Waiting waiting;
    private final Payments payments;
    private final Caching caching;
    private final Validators validators;
    private final Sight sight;

    Gate(Callers callers, Slots slots, Waiting waiting, Payments payments, Caching caching, Validators validators,
            Sight sight) {
        this.callers = callers;
        this.slots = slots;
        this.waiting = waiting;
        this.payments = payments;
        this.caching = caching;
        this.validators = validators;
        this.sight = sight;
    }

    /** Opens a door for GET and HEAD. */
    public void open(Router router, String path, Visitor visitor) {
        Handler<RoutingContext> handler = context -> receive(context, visitor);
        router.route(path).order(ORDER).handler(Waiting::begin).blockingHandler(handler, false);
    }

    private void receive(RoutingContext context, Visitor visitor) {
        RequestId request = RequestId.next();
        try {
            admit(context, request, visitor);
        } catch (HttpProblem problem) {
            refuse(context, problem);
        } catch (ApiException mistake) {
            refuse(context, new HttpProblem(status(mistake.code()), CodedError.of(mistake, request)));
        } catch (ReadingEnded late) {
            refuse(context, Refusals.LATE);
        } catch (RuntimeException failure) {
            if (context.response().ended() || Sent.isUnderWay(context)) {
                LOG.debug("answered meanwhile, since its body was broken", failure);
                return;
            }
            LOG.errorf(failure, "request %s failed", request.value());
            refuse(context, new HttpProblem(500, CodedError.internal(request)));
        }
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            default -> 400;
        };
    }

    private void admit(RoutingContext context, RequestId request, Visitor visitor) {
        waiting.check(context);
        Introduction told = callers.introduction(context.request());
        Caller caller = callers.believed(told);
        UnreadAnswers.tellCaller(context, caller);
        if (!Exchange.isGet(context.request().method())) {
            context.response().putHeader("Allow", "GET, HEAD");
            throw payments.charged(caller, Refusals.METHOD);
        }
        if (!caller.may(Scope.READ)) {
            throw payments.charged(caller, new HttpProblem(403, ErrorCode.FORBIDDEN,
                    "Reading needs the scope READ, which the caller has not"));
        }
        if (!slots.take(caller)) {
            throw new HttpProblem(429, ErrorCode.RATE_LIMITED, "Too many operations of one caller at the same time");
        }
        Visit visit = new Visit(context, told, caller, request, this);
        try {
            visit.enter();
            visitor.answer(visit);
        } catch (HttpProblem refusal) {
            if (!visit.hasPaid()) {
                payments.refused(caller, refusal);
            }
            throw refusal;
        } catch (ApiException refusal) {
            if (!visit.hasPaid()) {
                payments.refused(caller);
            }
            throw refusal;
        } finally {
            if (!visit.isKept()) {
                Sent.then(context, () -> leave(caller));
            }
        }
    }

    void leave(Caller caller) {
        slots.giveBack(caller);
    }

    Sight sight() {
        return sight;
    }

    Callers callers() {
        return callers;
    }

    Payments payments() {
        return payments;
    }

    Caching caching() {
        return caching;
    }

    Validators validators() {
        return validators;
    }

    private static void refuse(RoutingContext context, HttpProblem problem) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        context.response().headers().remove("Content-Encoding");
        Responses.send(context, problem);
    }
}
