package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** How many errors an answer tells, and how many bytes of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErrorListTest {
    private static AnswerError at(String key) {
        return new AnswerError("it failed", List.of(), List.of(key), Map.of("code", "INTERNAL_ERROR"));
    }

    private static JsonObject answer(List<AnswerError> errors) {
        return Answer.withoutData(Answer.Outcome.REFUSED, errors).json().toJsonObject();
    }

    @Test
    void up_to_ten_are_all_told() {
        JsonObject answer = answer(Collections.nCopies(10, at("a")));
        assertThat(answer.getJsonArray("errors")).hasSize(10);
        assertThat(answer.containsKey("extensions")).isFalse();
    }

    @Test
    void of_more_the_first_ten_are_told_and_the_others_counted() {
        JsonObject answer = answer(IntStream.range(0, 25).mapToObj(i -> at("a" + i)).toList());
        assertThat(answer.getJsonArray("errors")).hasSize(10);
        assertThat(answer.getJsonArray("errors").getJsonObject(9).getJsonArray("path").getString(0)).isEqualTo("a9");
        assertThat(answer.getJsonObject("extensions").getInteger("errorsLeftOut")).isEqualTo(15);
    }

    @Test
    void they_stop_where_they_would_be_over_64_KiB() {
        JsonObject answer = answer(Collections.nCopies(8, at("a".repeat(20_000))));
        assertThat(answer.getJsonArray("errors")).hasSize(3);
        assertThat(answer.getJsonObject("extensions").getInteger("errorsLeftOut")).isEqualTo(5);
    }

    @Test
    void one_that_is_too_large_alone_is_told_in_short() {
        JsonObject answer = answer(List.of(at("a".repeat(70_000))));
        JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INTERNAL_ERROR");
        assertThat(error.containsKey("path")).isFalse();
        assertThat(answer.containsKey("extensions")).as("none is left out").isFalse();
    }
}
