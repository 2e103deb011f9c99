package org.newsgraph.execution;

import java.util.List;

import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

/** A request that is not executed, with the errors that say why. */
public final class Refusal extends RuntimeException {
    private final transient List<AnswerError> errors;

    Refusal(List<AnswerError> errors) {
        super(errors.get(0).message(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    static Refusal of(ErrorCode code, String message) {
        return new Refusal(List.of(AnswerError.of(new CodedError(message, code, null, null))));
    }

    /** Because of an argument, if that is what failed. */
    static Refusal of(Throwable failure, RequestId request) {
        return new Refusal(List.of(AnswerError.of(CodedError.of(failure, request))));
    }

    /** Whether it is about who asks, and not about what. */
    boolean isDenial() {
        return errors.stream().map(error -> error.extensions().get("code")).anyMatch(code -> code.equals(
                ErrorCode.UNAUTHENTICATED.name()) || code.equals(ErrorCode.FORBIDDEN.name()));
    }

    public List<AnswerError> errors() {
        return errors;
    }
}
