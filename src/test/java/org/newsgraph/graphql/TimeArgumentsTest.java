package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeArgumentsTest {
    /** An input type, as SmallRye fills it. */
    public static class Event {
        public String name;
        public Instant at;
        public Optional<LocalDate> day;
        public List<Event> parts;
    }

    @Test
    void a_time_is_named_by_its_path() {
        Object value = Map.of("parts", List.of(Map.of("name", "a"), Map.of("at", "noon")));
        assertThatThrownBy(() -> TimeArguments.check("event", Event.class, value))
                .hasMessageStartingWith("event.parts[1].at must be a date and time");
    }

    @Test
    void a_date_that_may_be_cleared_is_looked_at_too() {
        assertThatThrownBy(() -> TimeArguments.check("event", Event.class, Map.of("day", "2024-02-30")))
                .hasMessageStartingWith("event.day must be a date in");
    }

    @Test
    void years_go_from_1_to_9999_in_utc() {
        assertThatCode(() -> TimeArguments.check("at", Instant.class, "0001-01-01T00:00:00Z"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TimeArguments.check("at", Instant.class, "0001-01-01T00:00:00+01:00"))
                .hasMessage("at must lie in the years 1 to 9999");
        assertThatThrownBy(() -> TimeArguments.check("day", LocalDate.class, "+10000-01-01"))
                .hasMessage("day must lie in the years 1 to 9999");
    }

    @Test
    void other_texts_are_left_alone() {
        assertThatCode(() -> TimeArguments.check("event", Event.class, Map.of("name", "noon")))
                .doesNotThrowAnyException();
    }
}
