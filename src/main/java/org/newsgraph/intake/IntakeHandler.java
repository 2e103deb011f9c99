package org.newsgraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.http.Callers;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Introduction;
import org.newsgraph.http.RateHeaders;
import org.newsgraph.http.Refusals;
import org.newsgraph.http.Slots;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers one upload, on a thread that may wait for the client and for the database. */
@Singleton
class IntakeHandler implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(IntakeHandler.class);
    private final Callers callers;
    private final Slots slots;
    private final Intake intake;
    private final IntakeLimits limits;

    IntakeHandler(Callers callers, Slots slots, Intake intake, IntakeLimits limits) {
        this.callers = callers;
        this.slots = slots;
        this.intake = intake;
        this.limits = limits;
    }

    @Override
    public void handle(RoutingContext context) {
        RequestId request = RequestId.next();
        try {
            Introduction told = callers.introduction(context.request());
            answer(context, told, intake.believe(told), request);
        } catch (HttpProblem problem) {
            refuse(context, problem);
        } catch (IOException gone) {
            LOG.debug("an upload was broken off", gone);
            context.request().connection().close();
        } catch (RuntimeException failure) {
            if (context.response().ended()) {
                LOG.debug("answered meanwhile, since its body was broken", failure);
                return;
            }
            LOG.errorf(failure, "request %s failed", request.value());
            refuse(context, new HttpProblem(500, CodedError.internal(request)));
        }
    }

    /** To be paid for, as every mistake, by a key that is good. */
    void refuseMethod(RoutingContext context) {
        context.response().putHeader("Allow", "POST");
        HttpProblem method = new HttpProblem(405, ErrorCode.BAD_REQUEST, "The method must be POST");
        try {
            Refusals.send(context, intake.charged(callers.introduction(context.request()), method));
        } catch (HttpProblem problem) {
            Refusals.send(context, problem);
        } catch (RuntimeException failure) {
            LOG.error("A caller cannot be looked up", failure);
            Refusals.send(context, new HttpProblem(500, CodedError.internal(RequestId.next())));
        }
    }

    /** The key is asked for in the end, when there is room and something to pay with: that takes a statement. */
    private void answer(RoutingContext context, Introduction told, Caller caller, RequestId request)
            throws IOException {
        if (!slots.take(caller)) {
            throw new HttpProblem(429, ErrorCode.RATE_LIMITED, "Too many operations of one caller at the same time");
        }
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            ResultStream results = new ResultStream(context.response(), limits.idleTimeout());
            intake.checkAhead(caller, results);
            Actor.during(caller, request.value(), () -> Uncheck.run(() -> intake.take(told,
                    new RequestStream(context.request(), limits.idleTimeout(), intake.watch(told)::look),
                    context.request().getHeader("Content-Encoding"), context.request().getHeader("Content-Type"),
                    results)));
            results.end();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            scope.terminate();
            slots.giveBack(caller);
        }
    }

    private static void refuse(RoutingContext context, HttpProblem problem) {
        JsonObject error = new JsonObject().put("message", problem.getMessage()).put("extensions",
                new JsonObject(problem.error().extensions()));
        String body = new JsonObject().put("errors", new JsonArray().add(error)).encode();
        if (context.response().closed() || context.response().ended()) {
            return;
        }
        if (context.response().headWritten()) {
            LastWords.say(context, Buffer.buffer(body + "\n"));
            return;
        }
        RateHeaders.put(context.response(), problem);
        // Results were to come in chunks; proxies and clients refuse an answer that has a length beside that.
        context.response().headers().remove("Transfer-Encoding");
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"newsgraph\"");
        }
        if (problem.status() == 503
                || problem.status() == 429 && !context.response().headers().contains("Retry-After")) {
            context.response().putHeader("Retry-After", "1");
        }
        Buffer answer = Buffer.buffer(body);
        context.response().setStatusCode(problem.status()).putHeader("Connection", "close")
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Content-Length", Integer.toString(answer.length()))
                .putHeader("Content-Encoding", "identity");
        LastWords.say(context, answer);
    }
}
