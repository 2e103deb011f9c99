package org.newsgraph.ingest;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;

/** A text that cannot be stored, and where it is wrong. */
final class BadText extends ApiException {
    private final int offset;

    BadText(ErrorCode code, String field, String message, int offset) {
        super(code, field, message);
        this.offset = offset;
    }

    /** In UTF-16 code units from the start of the field's text. */
    int offset() {
        return offset;
    }
}
