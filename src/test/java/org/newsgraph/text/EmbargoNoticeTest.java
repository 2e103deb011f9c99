package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbargoNoticeTest {
    @ParameterizedTest
    @ValueSource(strings = {"2030-01-01T00:00:00Z", "2030-01-01T00:00:00.123456Z"})
    void it_is_read_as_it_is_written_and_the_rest_stays(String until) {
        String text = EmbargoNotice.of(Instant.parse(until)) + " (c) Meridian Wire";
        assertThat(EmbargoNotice.until(text)).contains(Instant.parse(until));
        assertThat(EmbargoNotice.without(text)).isEqualTo("(c) Meridian Wire");
    }

    @Test
    void a_text_without_one_is_left_as_it_is() {
        String text = "Embargoed until 2030-13-01T00:00:00Z. (c) Meridian Wire";
        assertThat(EmbargoNotice.until(text)).isEmpty();
        assertThat(EmbargoNotice.without(text)).isEqualTo(text);
    }
}
