package org.newsgraph.http;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Sources;

/** What others may do with an answer: answers to GET may be kept and asked for again by their validator, others not. */
@Singleton
class Caching {
    private final Validators validators;
    private final long maxAge;
    private final List<String> tagHeaders;

    Caching(Validators validators, HttpLimits limits) {
        this.validators = validators;
        this.maxAge = limits.maxAge().toSeconds();
        this.tagHeaders = limits.cacheTagHeaders().orElse(List.of());
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

    /** An answer with errors is nobody's to keep, nor is one that no validator was made for. */
    void describe(Exchange exchange, Answer answer) {
        boolean named = exchange.response().headers().contains("ETag");
        if (!named || !exchange.isGet() || !answer.isWhole()) {
            exchange.response().putHeader("Cache-Control", "no-store");
            exchange.response().headers().remove("ETag");
        }
    }

    /** Where to collect what the answer is built from; null if no cache that several callers share may keep it. */
    @Nullable
    Sources sourcesFor(Exchange exchange) {
        return exchange.isGet() && isPublic(exchange) && !tagHeaders.isEmpty()
                ? new Sources(CacheTags.MOST_OF_IDS)
                : null;
    }

    /** Tells caches by which ids to drop the answer. */
    void tag(Exchange exchange, Answer answer, @Nullable Sources sources) {
        if (sources != null && answer.isWhole()) {
            tagHeaders.forEach(name -> exchange.response().putHeader(name, CacheTags.of(name, sources)));
        }
    }

    private static boolean isPublic(Exchange exchange) {
        return exchange.caller().isAnonymous() || exchange.caller().local();
    }

    private String control(Exchange exchange) {
        String who = isPublic(exchange) ? "public" : "private";
        return maxAge == 0 ? who + ", no-cache" : who + ", max-age=" + maxAge + ", must-revalidate";
    }
}
