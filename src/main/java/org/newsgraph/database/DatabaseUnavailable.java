package org.newsgraph.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used. The message is written for the person who started Newsgraph. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
