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

/** The errors of one answer. What one failure does to many objects is logged once. */
final class FieldErrors {
    private static final Logger LOG = Logger.getLogger(FieldErrors.class);
    private final RequestId request;
    private final List<AnswerError> errors = new ArrayList<>();
    private final Map<Throwable, CodedError> known = new IdentityHashMap<>();

    FieldErrors(RequestId request) {
        this.request = request;
    }

    List<AnswerError> all() {
        return errors;
    }

    int size() {
        return errors.size();
    }

    /** A field failed. */
    void add(Throwable failure, ResponsePath path, SourceLocation location) {
        CodedError error = known.computeIfAbsent(failure, cause -> coded(cause, path));
        errors.add(new AnswerError(error.message(), List.of(location), path.toList(), error.extensions()));
    }

    /** A field gave what its type does not admit. */
    void addWrongValue(String what, ResponsePath path) {
        LOG.errorf("request %s: %s at %s", request.value(), what, path.toList());
        errors.add(new AnswerError(CodedError.internal(request).message(), List.of(), path.toList(),
                CodedError.internal(request).extensions()));
    }

    private CodedError coded(Throwable failure, ResponsePath path) {
        CodedError error = CodedError.of(failure, request);
        if (error.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(failure, "request %s failed at %s", request.value(), path.toList());
        }
        return error;
    }
}
