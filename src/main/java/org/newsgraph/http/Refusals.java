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

    void answerWhereNothingIs(@Observes Router router) {
        router.errorHandler(404, Refusals::nothing);
    }

    void answerWhereNothingIs(@Observes ManagementInterface management) {
        management.router().errorHandler(404, Refusals::nothing);
    }

    /** There is nothing, or nothing for who asks: the two cannot be told apart. */
    static void nothing(RoutingContext context) {
        // Further back answers are not packed any more where nothing is, and in front they would be.
        context.response().putHeader("Content-Encoding", "identity");
        send(context, NOTHING);
    }

    public static void send(RoutingContext context, HttpProblem problem) {
        Responses.send(context, problem);
    }
}
