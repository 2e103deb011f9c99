package org.newsgraph.http;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Listens for the end of every request before anything else does, as {@link SlowSenders} does where connections have their limit. */
@ApplicationScoped
public class EarlyListener {
    private final AtomicInteger underWay = new AtomicInteger();

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            underWay.incrementAndGet();
            context.addEndHandler(ended -> underWay.decrementAndGet());
            context.next();
        });
    }

    int underWay() {
        return underWay.get();
    }
}
