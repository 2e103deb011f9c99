package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.graphql.ErrorCode;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What is refused before a door is open, by an error with a code as behind it. */
@ApplicationScoped
public class Refusals {
    static final HttpProblem NOTHING = new HttpProblem(404, ErrorCode.NOT_FOUND, "There is nothing at this address");
    static final HttpProblem METHOD = new HttpProblem(405, ErrorCode.BAD_REQUEST,
            "The method must be GET or HEAD");
    static final HttpProblem FORM = new HttpProblem(406, ErrorCode.BAD_REQUEST,
            "There is no answer in a form that is accepted");
    static final HttpProblem LATE = new HttpProblem(503, ErrorCode.TIMEOUT, "The answer took longer than is allowed");

    void answerWhereNothingFits(@Observes Router router) {
        answer(router);
    }

    void answerWhereNothingFits(@Observes ManagementInterface management) {
        answer(management.router());
    }

    /** Routes of others, none of which takes anything in; ours say themselves what does not fit. */
    private static void answer(Router router) {
        router.errorHandler(404, Refusals::nothing);
        router.errorHandler(405, Refusals::method);
        router.errorHandler(406, context -> send(context, FORM));
    }

    /** There is nothing, or nothing for who asks: the two cannot be told apart. */
    static void nothing(RoutingContext context) {
        // Further back answers are not packed any more where nothing is, and in front they would be.
        context.response().putHeader("Content-Encoding", "identity");
        send(context, NOTHING);
    }

    private static void method(RoutingContext context) {
        context.response().putHeader("Allow", "GET, HEAD");
        send(context, METHOD);
    }

    /** Where others stand behind, who would refuse it without a code. */
    static void unlessReading(RoutingContext context) {
        if (Exchange.isGet(context.request().method())) {
            context.next();
        } else {
            method(context);
        }
    }

    public static void send(RoutingContext context, HttpProblem problem) {
        Responses.send(context, problem);
    }
}
