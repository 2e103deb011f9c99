package org.newsgraph.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.graphql.ErrorCode;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests that another server in front of this one could read as something else (RFC 9112, sections 3.2 and 6.3): what
 * one takes for a body, the other would take for the next request. Whether anything behind them is a request is not asked.
 */
@ApplicationScoped
class Framing {
    /** Before all that reads a body or looks at a host. */
    private static final int ORDER = Integer.MIN_VALUE + 2;
    private final int mostHeaders;

    Framing(HttpLimits limits) {
        this.mostHeaders = limits.maxHeaders();
    }

    void check(@Observes Router router) {
        addTo(router);
    }

    void check(@Observes ManagementInterface management) {
        addTo(management.router());
    }

    private void addTo(Router router) {
        // A broken escape is met while a route is looked for, of which no route is told.
        router.errorHandler(400, Framing::explainWithoutRoute);
        router.route().order(ORDER).handler(this::check).failureHandler(Framing::explain);
    }

    private static void explainWithoutRoute(RoutingContext context) {
        refuse(context, HttpProblem.badRequest(Addresses.isEncoded(context.request().uri())
                ? "The request cannot be read"
                : Addresses.MISTAKE));
    }

    /** The router fails by itself, before any handler, where nothing says which host is meant. */
    private static void explain(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.CONNECT)) {
            // Over HTTP/2 it has no scheme, without which nobody can ask for its authority.
            refuse(context, Refusals.NOTHING);
        } else if (context.statusCode() == 400 && context.request().authority() == null) {
            refuse(context, HttpProblem.badRequest("Host must name a host"));
        } else if (context.statusCode() == 404) {
            nothing(context);
        } else {
            context.next();
        }
    }

    /** It also fails where an address is none of a path, such as that of CONNECT: then nobody has looked at where its body ends. */
    private static void nothing(RoutingContext context) {
        if (String.valueOf(context.request().path()).startsWith("/")) {
            Refusals.nothing(context);
        } else {
            refuse(context, Refusals.NOTHING);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        List<String> encodings = headers.getAll("Transfer-Encoding");
        if (headers.entries().size() > mostHeaders) {
            refuse(context, new HttpProblem(431, ErrorCode.REQUEST_TOO_LARGE, "There are too many headers"));
        } else if (!encodings.isEmpty() && !(encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked"))) {
            refuse(context, HttpProblem.badRequest("Transfer-Encoding must be chunked"));
        } else if (!encodings.isEmpty() && request.version() != HttpVersion.HTTP_1_1) {
            refuse(context, HttpProblem.badRequest("Transfer-Encoding needs HTTP/1.1"));
        } else if (headers.contains("")) {
            refuse(context, HttpProblem.badRequest("The headers must each be a name, a colon and a value"));
        } else if (headers.getAll("Host").size() > 1) {
            refuse(context, HttpProblem.badRequest("Host must be given once"));
        } else if (!Addresses.isEncoded(request.uri())) {
            refuse(context, HttpProblem.badRequest(Addresses.MISTAKE));
        } else if (request.version() == HttpVersion.HTTP_2 && isMalformed(request)) {
            refuse(context,
                    HttpProblem.badRequest("The headers must each be one line, and the path begin with a slash"));
        } else {
            context.next();
        }
    }

    /** What HTTP/1.1 cannot even say (RFC 9113, sections 8.2.1 and 8.3.1). */
    private static boolean isMalformed(HttpServerRequest request) {
        return !request.uri().startsWith("/") && !request.uri().equals("*") || request.headers().entries().stream()
                .anyMatch(header -> header.getValue().chars().anyMatch(c -> c == 0 || c == '\r' || c == '\n'));
    }

    private static void refuse(RoutingContext context, HttpProblem problem) {
        context.request().pause();
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> context.request().connection().close());
        Responses.send(context, problem);
    }
}
