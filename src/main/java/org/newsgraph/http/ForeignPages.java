package org.newsgraph.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells pages that CORS does not admit so by an error with a code. The filter of Quarkus, which stands behind, refuses the same
 * ones without a word; whatever slips through here meets it.
 */
@ApplicationScoped
public class ForeignPages {
    /** The filter of Quarkus stands at -300. */
    private static final int ORDER = -301;
    private final boolean decided;
    private final List<String> named;
    private final List<Pattern> patterns;
    private final List<String> methods;

    ForeignPages(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean decided,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "quarkus.http.cors.methods") Optional<List<String>> methods) {
        this.decided = decided;
        this.named = origins.orElse(List.of());
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        this.methods = methods.orElse(List.of());
    }

    void guard(@Observes Router router) {
        if (decided) {
            router.route().order(ORDER).handler(this::check);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        boolean listed = origin != null && isListed(origin);
        if (origin != null && !listed && isOwnBehindEncryption(origin, request)) {
            // Quarkus would compare the scheme of the last stretch of the way, of which the page knows nothing.
            request.headers().remove("Origin");
            context.next();
        } else if (origin != null && !listed && !isOwn(origin, request.absoluteURI())) {
            refuse(context);
        } else if (listed && !isPreflight(request) && !isOpen(request.method())) {
            Responses.send(context, new HttpProblem(403, ErrorCode.FORBIDDEN,
                    "Pages of other origins may not use this method"));
        } else {
            context.next();
        }
    }

    /** Tells a page that it comes from the wrong place. */
    public static void refuse(RoutingContext context) {
        Responses.send(context, new HttpProblem(403, ErrorCode.FORBIDDEN, "Pages of this Origin are not admitted"));
    }

    private boolean isListed(String origin) {
        return named.equals(List.of("*")) || named.contains(origin)
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    /** Whether the page comes from where it asks: from the same scheme, host and port. */
    static boolean isOwn(String origin, @Nullable String asked) {
        try {
            URI from = URI.create(origin);
            URI to = URI.create(String.valueOf(asked));
            return from.getScheme() != null && from.getHost() != null
                    && from.getHost().equalsIgnoreCase(to.getHost())
                    && from.getPath().isEmpty() && from.getScheme().equalsIgnoreCase(to.getScheme())
                    && port(from) == port(to);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** The page was got from a proxy that ends TLS, passes on which host was asked for, and speaks HTTP to us. */
    private static boolean isOwnBehindEncryption(String origin, HttpServerRequest request) {
        return !request.isSSL() && isOwn(origin, "https://" + request.authority());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && (request.headers().contains("Access-Control-Request-Method")
                        || request.headers().contains("Access-Control-Request-Headers"));
    }

    private boolean isOpen(HttpMethod method) {
        return CORSFilter.isConfiguredWithWildcard(Optional.of(methods)) || methods.contains(method.name());
    }
}
