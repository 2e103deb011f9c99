package org.newsgraph.http;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Sources;
import org.newsgraph.product.Entitlements;

/** What others may do with an answer: answers to GET may be kept and asked for again by their validator, others not. */
@Singleton
class Caching {
    private final Validators validators;
    private final Entitlements entitlements;
    private final long maxAge;
    private final List<String> tagHeaders;

    Caching(Validators validators, Entitlements entitlements, HttpLimits limits) {
        this.validators = validators;
        this.entitlements = entitlements;
        this.maxAge = limits.maxAge().toSeconds();
        this.tagHeaders = limits.cacheTagHeaders().orElse(List.of());
    }

    /**
     * Whether the client has the answer already; it was told so then. What changes with the time alone has no validator,
     * which stands for a state of the database.
     */
    boolean stillHolds(Exchange exchange, GraphQLRequest asked, String document) {
        if (!exchange.isGet()) {
            return false;
        }
        if (entitlements.isTimed(exchange.caller())) {
            exchange.response().putHeader("Cache-Control", "no-store");
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

    /** Where to collect what the answer is built from, if a cache that several callers share may keep it. */
    Optional<Sources> sourcesFor(Exchange exchange) {
        return exchange.isGet() && isPublic(exchange) && !tagHeaders.isEmpty()
                ? Optional.of(new Sources(CacheTags.MOST_OF_IDS))
                : Optional.empty();
    }

    /** Tells caches by which ids to drop the answer. */
    void tag(Exchange exchange, Answer answer, @Nullable Sources sources) {
        if (sources != null && isPublic(exchange) && answer.isWhole()) {
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
