package org.newsgraph.socket;

import java.lang.reflect.Method;

import org.jboss.logging.Logger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that became a WebSocket. Quarkus takes it to be under way for ever, and would wait for it in vain when the
 * server stops, long after it was closed; only its own code is meant to say that a request is done.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false)
final class Upgrade {
    private static final Logger LOG = Logger.getLogger(Upgrade.class);

    private Upgrade() {
    }

    static void isDone(HttpServerRequest request) {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException otherVersion) {
            LOG.debug("The server will wait for its WebSockets when it stops", otherVersion);
        }
    }
}
