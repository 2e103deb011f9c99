package org.newsgraph.http;

import java.util.List;

import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.RequestId;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends answers with the status that GraphQL over HTTP gives them. */
final class Responses {
    /** What an answer depends on beside its address: who asks in what form, how it is packed, and which page may read it. */
    static final String VARY = "Accept, Accept-Encoding, Authorization, Origin";

    private Responses() {
    }

    static void send(RoutingContext context, MediaType type, Answer answer) {
        send(context, status(type, answer.outcome()), type, answer);
    }

    /** The answer that the client has still holds (RFC 9110, section 15.4.5). */
    static void sendNotModified(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.headWritten() && !response.closed()) {
            response.setStatusCode(304).end();
        }
    }

    static void denied(RoutingContext context, MediaType type, Answer answer, boolean anonymous) {
        if (anonymous) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"newsgraph\"");
        }
        send(context, anonymous ? 401 : 403, type, answer);
    }

    /** Something went wrong that the request is not to blame for, and that the log tells of. */
    static void failed(RoutingContext context, MediaType type, RequestId request) {
        send(context, type, Answer.withoutData(Answer.Outcome.FAILED,
                List.of(AnswerError.of(CodedError.internal(request)))));
    }

    static void send(RoutingContext context, HttpProblem problem) {
        // A body that was refused may break off afterwards.
        if (context.response().headWritten()) {
            return;
        }
        if (problem.status() == 405 && !context.response().headers().contains("Allow")) {
            boolean get = Exchange.isGet(context.request().method());
            context.response().putHeader("Allow", get ? "POST" : "GET, HEAD, POST");
        }
        MediaType type = Accept.best(Accept.of(context.request())).orElse(MediaType.JSON);
        // A cache may keep some refusals by their status alone; this one may be answered otherwise the next time.
        context.response().putHeader("Cache-Control", "no-store").headers().remove("ETag");
        RateHeaders.put(context.response(), problem);
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"newsgraph\", error=\"invalid_token\"");
        }
        send(context, problem.status(type), type,
                Answer.withoutData(Answer.Outcome.REFUSED, List.of(AnswerError.of(problem.error()))));
        Unfinished.endWithAnswer(context);
    }

    /** The last answer of a connection: where its next request would begin is not known. */
    static void sendLast(RoutingContext context, HttpProblem problem) {
        if (!context.response().headWritten()) {
            context.response().putHeader("Connection", "close");
        }
        send(context, problem);
        Sent.then(context, () -> context.request().connection().close());
    }

    /** In plain JSON a refusal has status 200, which old clients expect. */
    private static int status(MediaType type, Answer.Outcome outcome) {
        return switch (outcome) {
            case EXECUTED -> 200;
            case REFUSED -> type == MediaType.JSON ? 200 : 400;
            case DENIED -> 403;
            case TIMED_OUT -> 503;
            case FAILED -> 500;
        };
    }

    private static void send(RoutingContext context, int status, MediaType type, Answer answer) {
        HttpServerResponse response = context.response();
        // The client may be gone, or have the beginning of another answer.
        if (!response.headWritten() && !response.closed()) {
            if ((status == 503 || status == 429) && !response.headers().contains("Retry-After")) {
                response.putHeader("Retry-After", "1");
            }
            response.setStatusCode(status).putHeader("Content-Type", type.contentType()).putHeader("Vary", VARY);
            Sent.end(context, answer.json());
        }
    }
}
