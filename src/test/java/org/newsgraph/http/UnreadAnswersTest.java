package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whose answers are given up when too much is not read, or for too long. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreadAnswersTest {
    private final AtomicLong now = new AtomicLong();
    private final UnreadAnswers answers = new UnreadAnswers(100, Duration.ofSeconds(30), now::get);
    private final List<String> givenUp = new ArrayList<>();
    private final List<String> pushed = new ArrayList<>();

    private UnreadAnswers.Leaver begin(String name, int length) {
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
        answers.begin(answer, length);
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
    void if_there_is_too_much_in_all_those_are_given_up_of_whom_nothing_was_taken_for_the_longest() {
        UnreadAnswers.Leaver slow = begin("slow", 40);
        begin("unread", 30);
        begin("unread too", 30);
        passSeconds(1);
        answers.goOn(slow);
        begin("new", 60);
        assertThat(givenUp).containsExactly("unread", "unread too");
        assertThat(answers.size()).isEqualTo(100);
    }

    @Test
    void one_that_is_longer_than_all_may_be_has_to_be_alone() {
        begin("unread", 10);
        begin("longest", 200);
        assertThat(givenUp).containsExactly("unread");
        begin("next", 1);
        assertThat(givenUp).containsExactly("unread", "longest");
        assertThat(answers.size()).isEqualTo(1);
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
