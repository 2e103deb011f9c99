package org.newsgraph.http;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.AnswerError;

/** Looks again at who asks, each time that a query goes on that has waited: a key may have been taken back meanwhile, or see another product. */
final class Wakened {
    private final Callers callers;
    private volatile Exchange exchange;
    private boolean again;
    private volatile @Nullable HttpProblem refusal;

    Wakened(Callers callers, Exchange exchange) {
        this.callers = callers;
        this.exchange = exchange;
    }

    /** One execution after the other. */
    Answer during(Function<Exchange, Answer> execution) {
        try {
            if (again) {
                exchange = exchange.of(callers.of(callers.introduction(exchange.context().request())));
            }
            again = true;
            return execution.apply(exchange);
        } catch (HttpProblem problem) {
            refusal = problem;
            return Answer.withoutData(Answer.Outcome.REFUSED, List.of(AnswerError.of(problem.error())));
        }
    }

    /** With the caller on whose behalf it was executed last. */
    Exchange exchange() {
        return exchange;
    }

    /** Why the caller is not let in any more. */
    @Nullable
    HttpProblem refusal() {
        return refusal;
    }
}
