package org.newsgraph.access;

import java.util.function.Supplier;

/** What callers may see of what is published. */
public interface Sight {

    /** Does on this thread what the caller has asked for; its queries find what the caller may see, at this time. */
    <T> T during(Caller caller, Supplier<T> work);
}
