package org.newsgraph.http;

import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Listens for the end of every request before anything else does, as {@link SlowSenders} does where connections have their limit. */
@ApplicationScoped
public class EarlyListener {
    private final AtomicInteger underWay = new AtomicInteger();

    private final Queue<WeakReference<RoutingContext>> answered = new ConcurrentLinkedQueue<>();
    private volatile boolean watches;

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            underWay.incrementAndGet();
            context.addEndHandler(ended -> underWay.decrementAndGet());
            if (watches) {
                answered.add(new WeakReference<>(context));
            }
            context.next();
        });
    }

    /** From now on it looks whether what was answered is held by anybody. */
    void watch() {
        answered.clear();
        watches = true;
    }

    void watchNoMore() {
        watches = false;
        answered.clear();
    }

    /** How many of those that were answered since are still held. */
    long held() {
        System.gc();
        return answered.stream().filter(context -> context.get() != null).count();
    }

    int underWay() {
        return underWay.get();
    }
}
