package org.newsgraph.ingest;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;

/** A document that cannot be read, and where it is wrong. */
final class BadPlace extends ApiException {
    private final String place;

    BadPlace(ErrorCode code, String message, String place) {
        super(code, "content", message);
        this.place = place;
    }

    String place() {
        return place;
    }
}
