package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import graphql.language.SourceLocation;

/** The errors of one answer, of which the first are kept. What one failure does to many objects is logged once. */
final class FieldErrors {
    private static final Logger LOG = Logger.getLogger(FieldErrors.class);
    private final RequestId request;
    private final List<AnswerError> first = new ArrayList<>();
    private int found;
    private final Map<Throwable, CodedError> known = new IdentityHashMap<>();

    FieldErrors(RequestId request) {
        this.request = request;
    }

    /** As many as an answer may tell. */
    List<AnswerError> first() {
        return first;
    }

    /** How many there are in all. */
    int size() {
        return found;
    }

    /** A field failed. */
    void add(Throwable failure, ResponsePath path, SourceLocation location) {
        CodedError error = known.computeIfAbsent(failure, cause -> coded(cause, path));
        keep(error, List.of(location), path);
    }

    /** A field gave what its type does not admit. */
    void addWrongValue(String what, ResponsePath path) {
        if (found < ErrorList.MOST) {
            LOG.errorf("request %s: %s at %s", request.value(), what, path.toList());
        }
        keep(CodedError.internal(request), List.of(), path);
    }

    private void keep(CodedError error, List<SourceLocation> locations, ResponsePath path) {
        if (found++ < ErrorList.MOST) {
            first.add(new AnswerError(error.message(), locations, path.toList(), error.extensions()));
        }
    }

    private CodedError coded(Throwable failure, ResponsePath path) {
        CodedError error = CodedError.of(failure, request);
        if (error.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(failure, "request %s failed at %s", request.value(), path.toList());
        }
        return error;
    }
}
