package org.newsgraph.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Finds the GraphQL request in an HTTP request. */
final class RequestReader {
    private static final List<String> PLAIN = List.of("query", "documentId", "operationName");
    private static final List<String> JSON = List.of("variables", "extensions");

    private RequestReader() {
    }

    /**
     * @throws HttpProblem
     *         if there is none
     */
    static GraphQLRequest read(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.POST)) {
            return ofBody(context);
        }
        if (Exchange.isGet(method)) {
            return ofAddress(context);
        }
        throw new HttpProblem(405, ErrorCode.BAD_REQUEST, "The method must be GET, HEAD or POST");
    }

    private static GraphQLRequest ofBody(RoutingContext context) {
        ContentType.check(context.request().getHeader("Content-Type"));
        checkEncoding(context.request().getHeader("Content-Encoding"));
        Buffer body = context.body().buffer();
        return GraphQLRequest.of(JsonText.object("The body", body == null ? new byte[0] : body.getBytes()));
    }

    /** A small body could swell. */
    private static void checkEncoding(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new HttpProblem(415, ErrorCode.BAD_REQUEST, "Content-Encoding must be identity");
        }
    }

    private static GraphQLRequest ofAddress(RoutingContext context) {
        String contentType = context.request().getHeader("Content-Type");
        if (contentType != null) {
            ContentType.check(contentType);
        }
        MultiMap given = parameters(context);
        Map<String, Object> parameters = new HashMap<>();
        PLAIN.forEach(name -> put(parameters, name, only(name, given)));
        JSON.forEach(name -> put(parameters, name, object(name, only(name, given))));
        return GraphQLRequest.of(parameters);
    }

    private static @Nullable Object object(String name, @Nullable String text) {
        try {
            return text == null || text.isEmpty() || text.equals("null") ? null : JsonText.object(name, text);
        } catch (HttpProblem notAnObject) {
            throw HttpProblem.badParameter(name, String.valueOf(notAnObject.getMessage()));
        }
    }

    /** Whoever looks at the address before us may see the other one. */
    private static @Nullable String only(String name, MultiMap given) {
        if (given.getAll(name).size() > 1) {
            throw HttpProblem.badParameter(name, name + " may be given once");
        }
        return given.get(name);
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            parameters.put(name, value);
        }
    }

    private static MultiMap parameters(RoutingContext context) {
        try {
            return Addresses.parameters(context.request());
        } catch (RuntimeException wrongEscape) {
            throw HttpProblem.badRequest("The address is not encoded as it should be");
        }
    }
}
