package org.newsgraph.access;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** Who asks in this request. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    public void is(Caller asking) {
        caller = asking;
    }

    /** Nobody is known outside of a request. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("This is not done for a caller");
        }
        return caller;
    }
}
