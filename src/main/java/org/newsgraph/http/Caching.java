package org.newsgraph.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Sources;
import org.newsgraph.product.Entitlements;

import io.vertx.ext.web.RoutingContext;

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
        return stillHolds(exchange.context(), exchange.caller(),
                validators.of(document, asked, exchange.caller(), exchange.form()));
    }

    /** The same for a GET of another door. */
    boolean stillHolds(RoutingContext context, Caller caller, String validator) {
        if (entitlements.isTimed(caller)) {
            context.response().putHeader("Cache-Control", "no-store");
            return false;
        }
        context.response().putHeader("ETag", validator).putHeader("Cache-Control", control(caller))
                .putHeader("Vary", Responses.VARY);
        boolean holds = Validators.matches(Accept.listed(context.request(), "If-None-Match"), validator);
        if (holds) {
            Responses.sendNotModified(context);
        }
        return holds;
    }

    /**
     * Whether anything at all would do, which only an answer that is there can tell, and that may be kept; the client was told
     * so then. What it waited for is nothing that it has.
     */
    boolean anyHolds(RoutingContext context) {
        boolean any = context.response().headers().contains("ETag")
                && Validators.meansAny(Accept.listed(context.request(), "If-None-Match"));
        if (any) {
            Responses.sendNotModified(context);
        }
        return any;
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

    /** The same for a GET of another door. */
    void tag(RoutingContext context, Caller caller, Set<String> ids) {
        if (isPublic(caller)) {
            tagHeaders.forEach(name -> context.response().putHeader(name, CacheTags.of(name, ids)));
        }
    }

    private static boolean isPublic(Exchange exchange) {
        return isPublic(exchange.caller());
    }

    private static boolean isPublic(Caller caller) {
        return caller.isAnonymous() || caller.local();
    }

    private String control(Caller caller) {
        String who = isPublic(caller) ? "public" : "private";
        return maxAge == 0 ? who + ", no-cache" : who + ", max-age=" + maxAge + ", must-revalidate";
    }
}
