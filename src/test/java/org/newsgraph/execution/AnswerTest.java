package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;

import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;

/** The forms of an answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerTest {
    private static final AnswerError WRONG = AnswerError
            .of(new CodedError("size is wrong", ErrorCode.INVALID_ARGUMENT, "size", null));

    private static Refusal refusal(ErrorCode code) {
        return Refusal.of(code, "no");
    }

    @Test
    void data_without_errors_is_whole() {
        Answer answer = Answer.executed(Map.of("n", 1), List.of());
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.json()).hasToString("{\"data\":{\"n\":1}}");
    }

    @Test
    void data_with_errors_is_not_whole() {
        Answer answer = Answer.executed(null, List.of(WRONG));
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.json()).hasToString("{\"data\":null,\"errors\":[{\"message\":\"size is wrong\","
                + "\"extensions\":{\"code\":\"INVALID_ARGUMENT\",\"field\":\"size\"}}]}");
    }

    @Test
    void errors_that_are_left_out_are_counted_beside_other_extensions() {
        Answer answer = Answer.executed(Map.of(), Collections.nCopies(ErrorList.MOST + 3, WRONG))
                .with(Map.of("cost", 5));
        assertThat(answer.json().toString()).endsWith("],\"extensions\":{\"errorsLeftOut\":3,\"cost\":5}}");
    }

    @Test
    void a_refusal_has_no_data_and_says_whether_it_is_about_who_asks() {
        Answer denied = Answer.of(refusal(ErrorCode.FORBIDDEN));
        assertThat(denied.outcome()).isEqualTo(Answer.Outcome.DENIED);
        assertThat(denied.isWhole()).isFalse();
        assertThat(denied.json())
                .hasToString("{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");
        assertThat(Answer.of(refusal(ErrorCode.UNAUTHENTICATED)).outcome()).isEqualTo(Answer.Outcome.DENIED);
        assertThat(Answer.of(refusal(ErrorCode.VALIDATION_ERROR)).outcome()).isEqualTo(Answer.Outcome.REFUSED);
    }

    @Test
    void an_error_says_what_is_wrong_where_in_the_order_of_the_specification() {
        AnswerError error = AnswerError.of(GraphqlErrorBuilder.newError().message("gone")
                .location(new SourceLocation(2, 5)).path(List.of("a", 0)).extensions(Map.of("code", "NOT_FOUND"))
                .build());
        assertThat(Answer.withoutData(Answer.Outcome.FAILED, List.of(error)).json()).hasToString(
                "{\"errors\":[{\"message\":\"gone\",\"locations\":[{\"line\":2,\"column\":5}],\"path\":[\"a\",0],"
                        + "\"extensions\":{\"code\":\"NOT_FOUND\"}}]}");
    }

    @Test
    void a_long_error_in_short_keeps_the_start_of_its_message_its_first_place_and_its_code() {
        SourceLocation first = new SourceLocation(1, 1);
        AnswerError brief = new AnswerError("x".repeat(1500), List.of(first, new SourceLocation(2, 2)), List.of("a"),
                Map.of("code", "NOT_FOUND", "more", "y".repeat(100))).brief();
        assertThat(brief)
                .isEqualTo(new AnswerError("x".repeat(1000), List.of(first), null, Map.of("code", "NOT_FOUND")));
        assertThat(new AnswerError("no", List.of(), null, Map.of()).brief())
                .isEqualTo(new AnswerError("no", List.of(), null, Map.of()));
    }
}
