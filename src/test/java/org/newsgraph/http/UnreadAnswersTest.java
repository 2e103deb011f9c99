package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose answers are given up when too much is not read, or for too long. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreadAnswersTest {
    private final AtomicLong now = new AtomicLong();
    private final UnreadAnswers answers = new UnreadAnswers(100, Duration.ofSeconds(30), now::get);
    private final List<String> givenUp = new ArrayList<>();
    private final List<String> pushed = new ArrayList<>();

    private UnreadAnswers.Leaver begin(String name, int length) {
        return begin(name, name, length);
    }

    private UnreadAnswers.Leaver begin(String name, String caller, int length) {
        UnreadAnswers.Leaver answer = new UnreadAnswers.Leaver() {
            @Override
            public void push() {
                pushed.add(name);
            }

            @Override
            public void giveUp() {
                givenUp.add(name);
            }
        };
        answers.begin(answer, caller, length);
        return answer;
    }

    private void passSeconds(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void one_that_nobody_takes_is_given_up_when_its_time_is_over() {
        begin("unread", 10);
        passSeconds(29);
        answers.look();
        assertThat(givenUp).isEmpty();
        assertThat(pushed).containsExactly("unread");
        passSeconds(1);
        begin("new", 10);
        answers.look();
        assertThat(givenUp).containsExactly("unread");
        assertThat(answers.size()).isEqualTo(10);
    }

    @Test
    void one_that_is_taken_slowly_has_the_time_anew_for_each_piece() {
        UnreadAnswers.Leaver slow = begin("slow", 10);
        for (int piece = 0; piece < 10; piece++) {
            passSeconds(29);
            answers.goOn(slow);
            answers.look();
        }
        assertThat(givenUp).isEmpty();
    }

    @Test
    void if_there_is_too_much_in_all_the_caller_loses_answers_who_holds_most_and_the_oldest_first() {
        begin("of another", 30);
        begin("first", "greedy", 20);
        begin("second", "greedy", 20);
        begin("third", "greedy", 20);
        passSeconds(5);
        begin("new", 40);
        assertThat(givenUp).containsExactly("first", "second");
        assertThat(answers.size()).isEqualTo(90);
    }

    @Test
    void one_of_which_something_was_taken_lately_is_not_given_up() {
        UnreadAnswers.Leaver slow = begin("slow", 60);
        begin("unread", 10);
        passSeconds(4);
        answers.goOn(slow);
        passSeconds(1);
        begin("new", 60);
        begin("more", 60);
        assertThat(givenUp).containsExactly("unread");
        assertThat(answers.size()).isEqualTo(180);
    }

    @Test
    void except_if_there_is_twice_too_much_and_then_who_holds_most_does_not_keep_it_by_reading() {
        UnreadAnswers.Leaver honest = begin("honest", 20);
        UnreadAnswers.Leaver greedy = begin("greedy 1", "greedy", 60);
        passSeconds(1);
        answers.goOn(honest);
        passSeconds(1);
        answers.goOn(greedy);
        begin("greedy 2", "greedy", 60);
        begin("greedy 3", "greedy", 60);
        begin("new", 20);
        assertThat(givenUp).containsExactly("greedy 1");
        begin("greedy 4", "greedy", 60);
        assertThat(givenUp).containsExactly("greedy 1", "greedy 2");
    }

    @Test
    void one_that_is_much_longer_than_all_may_be_has_to_be_alone() {
        begin("unread", 10);
        begin("longest", 201);
        assertThat(givenUp).containsExactly("unread");
        begin("next", 1);
        assertThat(givenUp).containsExactly("unread", "longest");
        assertThat(answers.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,PT30S", "100,PT0S", "100,-PT1S"})
    void no_room_or_no_time_at_all_is_no_setting(long most, Duration patience) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnreadAnswers(most, patience, now::get))
                .withMessageContainingAll("newsgraph.http.max-unread", "newsgraph.http.unread-timeout");
    }

    @Test
    void what_has_left_counts_no_more_however_often_that_is_said() {
        UnreadAnswers.Leaver read = begin("read", 60);
        answers.end(read);
        answers.end(read);
        answers.goOn(read);
        begin("next", 100);
        assertThat(givenUp).isEmpty();
        assertThat(answers.size()).isEqualTo(100);
    }
}
