package org.newsgraph.http;

import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;
import org.newsgraph.execution.Engine;
import org.newsgraph.execution.Operation;
import org.newsgraph.execution.Refusal;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Answers one HTTP request, on a thread that may wait for the database. */
@Singleton
class GraphQLHandler implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(GraphQLHandler.class);
    private final Engine engine;

    GraphQLHandler(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void handle(RoutingContext context) {
        RequestId request = RequestId.next();
        try {
            MediaType type = Accept.best(context.request().getHeader("Accept")).orElseThrow(
                    () -> new HttpProblem(406, ErrorCode.BAD_REQUEST, "There is no answer in a form that is accepted"));
            Responses.send(context, type, answer(context, request));
        } catch (HttpProblem problem) {
            Responses.send(context, problem);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "request %s failed", request.value());
            Responses.send(context, MediaType.JSON, Answer.withoutData(Answer.Outcome.FAILED,
                    List.of(AnswerError.of(CodedError.internal(request)))));
        }
    }

    private Answer answer(RoutingContext context, RequestId request) {
        GraphQLRequest asked = RequestReader.read(context);
        try {
            Operation operation = engine.prepare(asked.query(), asked.operationName(), request);
            check(operation, context.request().method());
            return operation.isQuery()
                    ? engine.execute(operation, asked.variables(), request)
                    : write(operation, asked, request);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    /** What changes something works on entities, whose sessions belong to a request. */
    private Answer write(Operation operation, GraphQLRequest asked, RequestId request) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            return engine.execute(operation, asked.variables(), request);
        } finally {
            scope.terminate();
        }
    }

    private static void check(Operation operation, HttpMethod method) {
        if (operation.isSubscription()) {
            throw HttpProblem.badRequest("Subscriptions are not served here");
        }
        if (method.equals(HttpMethod.GET) && !operation.isQuery()) {
            throw new HttpProblem(405, ErrorCode.BAD_REQUEST, "A mutation must be sent by POST");
        }
    }
}
