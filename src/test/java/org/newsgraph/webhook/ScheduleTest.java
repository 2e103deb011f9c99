package org.newsgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduleTest {
    private final Schedule schedule = new Schedule(() -> 0);

    @Test
    void ten_attempts_are_made_over_three_days() {
        Duration all = IntStream.rangeClosed(1, 9).mapToObj(failed -> schedule.after(failed, null).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isEqualTo(Duration.ofMinutes(75 * 60 + 35).plusSeconds(5));
        assertThat(schedule.after(10, null)).isEmpty();
    }

    @Test
    void jitter_makes_a_wait_longer_by_a_tenth_at_most() {
        assertThat(new Schedule(() -> 1).after(2, null)).contains(Duration.ofSeconds(330));
    }

    @Test
    void a_receiver_may_ask_for_more_time_but_not_for_more_than_a_day() {
        assertThat(schedule.after(1, Duration.ofHours(1))).contains(Duration.ofHours(1));
        assertThat(schedule.after(1, Duration.ofDays(400))).contains(Duration.ofHours(24));
        assertThat(schedule.after(2, Duration.ofSeconds(-5))).contains(Duration.ofMinutes(5));
    }

    @Test
    void it_may_say_so_in_seconds_or_by_a_time() {
        Instant now = Instant.parse("2026-11-24T18:00:00Z");
        assertThat(RetryAfter.of("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Tue, 24 Nov 2026 18:05:00 GMT", now)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryAfter.of("soon", now)).isNull();
    }
}
