package org.newsgraph.http;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.graphql.ErrorCode;

import io.vertx.ext.web.RoutingContext;

/**
 * How long a request waits for a thread. When more is asked for than can be done, who came last is told so while it still
 * listens; otherwise all would be answered late.
 */
@Singleton
public class Waiting {
    private static final String SINCE = Waiting.class.getName();
    private final long most;

    @Inject
    Waiting(HttpLimits limits) {
        this(limits.maxWait());
    }

    public Waiting(Duration most) {
        this.most = most.toNanos();
    }

    static void begin(RoutingContext context) {
        note(context);
        context.next();
    }

    static void note(RoutingContext context) {
        context.put(SINCE, System.nanoTime());
    }

    /**
     * @throws HttpProblem
     *         TIMEOUT
     */
    void check(RoutingContext context) {
        if (isOver(context.get(SINCE), System.nanoTime())) {
            throw late();
        }
    }

    public static HttpProblem late() {
        return new HttpProblem(503, ErrorCode.TIMEOUT, "Too much is asked for at the moment; try again");
    }

    /** Both in the nanoseconds of this machine. */
    public boolean isOver(long since, long now) {
        return now - since > most;
    }
}
