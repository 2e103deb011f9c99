package org.newsgraph.http;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;

/** Looks again at who asks, each time that a query goes on that has waited: a key may have been taken back meanwhile. */
final class Wakened {
    private final Callers callers;
    private final Exchange exchange;
    private boolean again;
    private volatile @Nullable HttpProblem refusal;

    Wakened(Callers callers, Exchange exchange) {
        this.callers = callers;
        this.exchange = exchange;
    }

    /** One execution after the other. */
    Answer during(Supplier<Answer> execution) {
        try {
            if (again) {
                callers.of(exchange.context().request());
            }
            again = true;
            return execution.get();
        } catch (HttpProblem problem) {
            refusal = problem;
            return Answer.withoutData(Answer.Outcome.REFUSED, List.of(AnswerError.of(problem.error())));
        }
    }

    /** Why the caller is not let in any more. */
    @Nullable
    HttpProblem refusal() {
        return refusal;
    }
}
