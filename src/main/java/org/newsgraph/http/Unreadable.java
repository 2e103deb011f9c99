package org.newsgraph.http;

import java.util.List;

import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;
import org.newsgraph.graphql.ErrorCode;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Says what is wrong with requests whose first line or headers cannot be read, or do not come: they come to no route. */
final class Unreadable {
    /** What Netty has in place of an address that it could not read. */
    private static final String NO_ADDRESS = "/bad-request";

    private Unreadable() {
    }

    static void refuse(HttpServerRequest request) {
        HttpProblem problem = problem(request);
        request.response().setStatusCode(problem.status())
                .putHeader("Connection", "close")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", MediaType.JSON.contentType())
                .end(body(problem));
    }

    private static Buffer body(HttpProblem problem) {
        return Answer.withoutData(Answer.Outcome.REFUSED, List.of(AnswerError.of(problem.error()))).json();
    }

    /** The whole answer to headers that do not come to their end. */
    static ByteBuf late() {
        Buffer body = body(new HttpProblem(408, ErrorCode.TIMEOUT, "The headers have not come in time"));
        String head = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Type: "
                + MediaType.JSON.contentType() + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return Unpooled.wrappedBuffer(Buffer.buffer(head).appendBuffer(body).getBytes());
    }

    private static HttpProblem problem(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return new HttpProblem(414, ErrorCode.REQUEST_TOO_LARGE, "The address is too long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new HttpProblem(431, ErrorCode.REQUEST_TOO_LARGE, "The headers are too large");
        }
        if (cause instanceof StrictDecoder.TwoLengths) {
            return HttpProblem.badRequest("There must be Transfer-Encoding or Content-Length, not both");
        }
        if (String.valueOf(cause.getMessage()).contains("Content-Length")) {
            return HttpProblem.badRequest("Content-Length must be one number");
        }
        return HttpProblem.badRequest(request.uri().equals(NO_ADDRESS)
                ? "The first line must have a method, an address and HTTP/1.1"
                : "The headers must each be a name, a colon and a value");
    }
}
