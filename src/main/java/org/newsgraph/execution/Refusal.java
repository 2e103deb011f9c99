package org.newsgraph.execution;

import java.util.List;

import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;

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

    public List<AnswerError> errors() {
        return errors;
    }
}
