package org.newsgraph.annotation;

/** A line that is not what it has to be; the message names the field. */
public final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    BadLine(String message) {
        super(message);
    }
}
