package org.newsgraph.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.newsgraph.graphql.ApiException;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Decides where a webhook may deliver to. A name is resolved here and now, all its addresses must be public, and the request
 * goes to the one that was looked at: what the name means a moment later makes no difference.
 */
@ApplicationScoped
class Destinations {
    private static final int SECONDS_TO_RESOLVE = 5;
    private static final int MOST_AT_ONCE = 64;
    private final Set<String> allowed;
    private final Resolver resolver;
    /** A name that takes its time holds up its own webhooks only. */
    private final ExecutorService threads = new ThreadPoolExecutor(MOST_AT_ONCE, MOST_AT_ONCE, 10, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "webhook-resolver");
                thread.setDaemon(true);
                return thread;
            });

    @Inject
    Destinations(WebhookSettings settings) {
        this(Set.copyOf(settings.allowedHosts().orElse(List.of())),
                host -> List.of(InetAddress.getAllByName(host)));
    }

    Destinations(Set<String> allowed, Resolver resolver) {
        this.allowed = allowed.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.resolver = resolver;
        ((ThreadPoolExecutor) threads).allowCoreThreadTimeOut(true);
    }

    /**
     * @param trusted
     *        whether the operator's allowed hosts hold for it
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    Target target(String field, String url, boolean trusted) {
        return Target.of(field, url, trusted ? allowed : Set.of());
    }

    /**
     * Refuses a host that is known not to be public; one that cannot be found yet may be found later.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    void check(String field, Target target) {
        address(target).exceptionally(failure -> {
            if (failure.getCause() instanceof Undeliverable refused
                    && Undeliverable.NOT_PUBLIC.equals(refused.getMessage())) {
                throw ApiException.invalid(field, field + ": " + refused.getMessage());
            }
            return InetAddress.getLoopbackAddress();
        }).join();
    }

    /**
     * The address to connect to.
     *
     * @return fails with an {@link Undeliverable} if there is none
     */
    CompletableFuture<InetAddress> address(Target target) {
        return CompletableFuture.supplyAsync(() -> resolve(target), threads).orTimeout(SECONDS_TO_RESOLVE,
                TimeUnit.SECONDS);
    }

    private InetAddress resolve(Target target) {
        try {
            List<InetAddress> found = resolver.resolve(target.host());
            if (!target.open() && !found.stream().allMatch(Addresses::isPublic)) {
                throw new Undeliverable(Undeliverable.NOT_PUBLIC);
            }
            return found.get(0);
        } catch (UnknownHostException unknown) {
            throw new Undeliverable("the host cannot be found");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
