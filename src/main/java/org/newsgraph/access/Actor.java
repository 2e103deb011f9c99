package org.newsgraph.access;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf this thread works, and at what.
 *
 * @param caller
 *        null if nobody asked: a command, or the server itself
 * @param request
 *        id of the request
 * @param operation
 *        the mutation
 */
public record Actor(@Nullable Caller caller, @Nullable String request, @Nullable String operation) {
    private static final Actor PROCESS = new Actor(null, null, null);
    private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> PROCESS);

    public static Actor current() {
        return CURRENT.get();
    }

    public static <T> T during(Caller caller, String request, Supplier<T> work) {
        CURRENT.set(new Actor(caller, request, null));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    public static <T> T doing(String operation, Callable<T> work) throws Exception {
        Actor outer = CURRENT.get();
        CURRENT.set(new Actor(outer.caller, outer.request, operation));
        try {
            return work.call();
        } finally {
            CURRENT.set(outer);
        }
    }
}
