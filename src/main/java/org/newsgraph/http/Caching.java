package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.newsgraph.execution.Answer;

/** What others may do with an answer: answers to GET may be kept and asked for again by their validator, others not. */
@Singleton
class Caching {
    private final Validators validators;
    private final long maxAge;

    Caching(Validators validators, HttpLimits limits) {
        this.validators = validators;
        this.maxAge = limits.maxAge().toSeconds();
    }

    /** Whether the client has the answer already; it was told so then. */
    boolean stillHolds(Exchange exchange, GraphQLRequest asked, String document) {
        if (!exchange.isGet()) {
            return false;
        }
        String validator = validators.of(document, asked, exchange.caller(), exchange.form());
        exchange.response().putHeader("ETag", validator).putHeader("Cache-Control", control(exchange))
                .putHeader("Vary", "Accept, Authorization");
        boolean holds = Validators.matches(exchange.context().request().getHeader("If-None-Match"), validator);
        if (holds) {
            Responses.sendNotModified(exchange.context());
        }
        return holds;
    }

    /** An answer with errors is nobody's to keep. */
    void describe(Exchange exchange, Answer answer) {
        if (!exchange.isGet() || !answer.isWhole()) {
            exchange.response().putHeader("Cache-Control", "no-store");
            exchange.response().headers().remove("ETag");
        }
    }

    private String control(Exchange exchange) {
        String who = exchange.caller().isAnonymous() || exchange.caller().local() ? "public" : "private";
        return maxAge == 0 ? who + ", no-cache" : who + ", max-age=" + maxAge + ", must-revalidate";
    }
}
