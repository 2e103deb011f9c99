package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.execution.Answer;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.http.HttpProblem;

/** What ends a subscription, and what is told to it alone: see {@code SocketOperations.next}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketReceptionTest {
    private static Answer answerTo(HttpProblem problem) {
        return Objects.requireNonNull(SocketReception.answered(RequestId.next(), request -> {
            throw problem;
        }));
    }

    @Test
    void that_it_cannot_be_told_now_who_asks_is_a_failure_and_ends_nothing() {
        Answer answer = answerTo(new HttpProblem(503, ErrorCode.TIMEOUT, "It takes too long"));
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
        assertThat(answer.json().toString()).contains("\"code\":\"TIMEOUT\"");
    }

    @Test
    void that_somebody_may_not_is_a_refusal() {
        assertThat(answerTo(new HttpProblem(401, ErrorCode.UNAUTHENTICATED, "No")).outcome())
                .isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answerTo(new HttpProblem(429, ErrorCode.RATE_LIMITED, "No")).outcome())
                .isEqualTo(Answer.Outcome.REFUSED);
    }
}
