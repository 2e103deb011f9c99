package org.newsgraph.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.CallerName;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The sockets that are open at this replica, and how many each caller has. */
@ApplicationScoped
class OpenSockets {
    private final int most;
    private final Set<GraphQLSocket> open = ConcurrentHashMap.newKeySet();
    private final Thread onEnd = new Thread(this::closeAll, "socket-end");
    private final Map<String, Integer> byCaller = new HashMap<>();

    OpenSockets(SocketSettings settings) {
        this.most = settings.maxSockets();
    }

    void add(GraphQLSocket socket) {
        open.add(socket);
    }

    void remove(GraphQLSocket socket) {
        open.remove(socket);
    }

    /** False if the caller has as many as it may. */
    synchronized boolean take(Caller caller) {
        if (isFree(caller)) {
            return true;
        }
        int others = byCaller.getOrDefault(CallerName.of(caller), 0);
        if (others >= most) {
            return false;
        }
        byCaller.put(CallerName.of(caller), others + 1);
        return true;
    }

    /** Counts a socket among those of another caller; false, and nothing is changed, if that one has as many as it may. */
    synchronized boolean move(Caller from, Caller to) {
        giveBack(from);
        boolean granted = take(to);
        if (!granted) {
            // Nobody else can have taken its place meanwhile.
            take(from);
        }
        return granted;
    }

    synchronized void giveBack(Caller caller) {
        if (!isFree(caller)) {
            byCaller.computeIfPresent(CallerName.of(caller), (name, count) -> count == 1 ? null : count - 1);
        }
    }

    int count() {
        return open.size();
    }

    private boolean isFree(Caller caller) {
        return most == 0 || caller.local();
    }

    /** Quarkus tells too late, when the connections are closed; before, it waits for requests under way, and so for us. */
    void prepareForEnd(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(onEnd);
    }

    void forgetEnd(@Observes ShutdownEvent event) {
        try {
            Runtime.getRuntime().removeShutdownHook(onEnd);
        } catch (IllegalStateException endingAlready) {
            // Then it runs or has run.
        }
    }

    void closeAll() {
        open.forEach(socket -> socket.close(CloseCode.GOING_AWAY));
    }
}
