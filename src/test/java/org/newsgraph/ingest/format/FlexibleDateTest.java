package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds really have them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlexibleDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"Tue, 04 Mar 2025 09:15:00 GMT", "Tue, 4 Mar 2025 09:15 UT", "4 Mar 25 09:15:00 Z",
            "Tue,04 Mar 2025 09:15:00 +0000", "Tue, 04 Mar 2025 09:15:00 +0000 (UTC)",
            "Tuesday, 04-Mar-25 09:15:00 GMT",
            "Tue, 04 Mar 2025 04:15:00 EST", "Tue, 04 March 2025 18:15:00 JST", "Tue, 04 Mar 2025 20:15:00 AEDT",
            "Tue Mar 4 09:15:00 2025", "Tue Mar 4 09:15:00 UTC 2025", "March 4, 2025 9:15 AM", "Mar 4, 2025 09:15",
            "Tuesday, March 4, 2025 at 4:15 a.m. EST", "2025-03-04T09:15:00", "2025-03-04T10:15:00+01:00[Europe/Oslo]",
            "2025-03-04T04:15:00[America/New_York]", "2025-03-04T10:15 [Europe/Oslo]", "4 Mar 2025 10:15 (CET)",
            "March 4, 2025 4:15 AM (EST)", "Tue, 04 Mar 2025 10:15:00 +0100 (GMT+01:00)", "2025-03-04T09:15[UTC]",
            "Tue, 04 Mar 2025 01:15:00 PST (Pacific Standard Time)", "2025-03-04T09:15:00Z[Asia/Tokyo]",
            "March 4, 2025 4:15 AM ET", "March 4, 2025 4:15 AM EST/EDT", "March 4, 2025 at 4:15 a.m. Eastern Time",
            "4 Mar 2025 04:15 Eastern Standard Time", "Mar 4, 2025 1:15 AM Pacific Time", "2025-03-04 03:15 CT",
            "March 4, 2025 9:15 AM (UK time)", "4 March 2025 09:15 Greenwich Mean Time", "4 Mar 2025 10:15 CET / CEST",
            "Tue Mar 04 2025 04:15:00 GMT-0500 (Eastern Standard Time)", "March 4, 2025 4:15 AM (Eastern)",
            "2025-03-04T04:15:00EST", "4 Mar 2025 18:15 Japan Standard Time",
            "20250304T091500Z", "2025-03-04 10:15:00 +0100", "2025-03-04T09:15Z", "2025-03-04t09:15:00.000z"})
    void a_quarter_past_nine_in_the_morning(String text) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse("2025-03-04T09:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar 4, 2025", "4 Mar 2025", "March 4, 2025 12:00 AM", "March 4, 2025 0:00 AM",
            "2025-03-04"})
    void midnight(String text) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse("2025-03-04T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 4, 2025 12:30 PM", "Tue, 04 Mar 2025 12:30:00 +0000"})
    void half_past_noon(String text) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse("2025-03-04T12:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 4, 2030 13:15 PM", "March 4, 2030 1:15 PM", "Mar 4 13:15:00 2030"})
    void a_quarter_past_one_in_the_afternoon(String text) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse("2030-03-04T13:15:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01T09:00:00[America/New_York],2030-01-01T14:00:00Z",
            "2030-07-01T09:00:00[America/New_York],2030-07-01T13:00:00Z",
            "'July 4, 2030 9:00 AM (Eastern Time)',2030-07-04T13:00:00Z",
            "'July 4, 2030 9:00 AM PST/PDT',2030-07-04T16:00:00Z", "4 July 2030 09:00 UK Time,2030-07-04T08:00:00Z",
            "2030-01-01 [Asia/Tokyo],2029-12-31T15:00:00Z", "20300101T090000 (GMT+02:00),2030-01-01T07:00:00Z"})
    void a_zone_counts_where_nothing_else_says_the_offset_on_that_day(String text, String moment) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"November 2, 2025 1:30 AM ET", "2025-11-02T01:30[America/New_York]",
            "November 2, 2025 1:30 AM (Eastern)"})
    void an_embargo_lasts_until_the_later_of_two_hours_that_a_clock_shows_alike(String text) {
        assertThat(FlexibleDate.parse(text)).isEqualTo(Instant.parse("2025-11-02T05:30:00Z"));
        NewsItem item = Samples.read("---\nembargo: " + text + "\n---\nOpen.", DocumentForm.MARKDOWN).get(0).item();
        assertThat(item.embargoedUntil).isEqualTo(Instant.parse("2025-11-02T06:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 Mar 2030 (18:00 CET)", "4 Mar 2030 (at 18:00)", "4 Mar 2030 09:00 +0100 (at 18:00 CET)",
            "2030-01-01T09:00:00[Mars/Olympus]", "2030-01-01T09:00 (local time)", "March 4, 2030 9:00 AM local time",
            "March 4, 2030 9:00 AM IST", "March 4, 2030 9:00 AM Standard Time", "4 Mar 2030 9:00 for a long Time",
            "March 4, 2030 13:15 AM", "March 4, 2030 0:15 PM", "March 4, 2030 24:15 PM",
            "Mar 4 09:15:00 2030 at 10:15 PM", "Mar 4 09:15:00 EST 2030, 10:15"})
    void what_may_mean_another_moment_is_none(String text) {
        assertThat(FlexibleDate.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon 6 March 2030", "NOON MARCH 6, 2030", "after 6 March 2030", "Sunset, 6 March 2030",
            "COB 6 March 2030"})
    void an_embargo_with_a_word_that_may_mean_a_later_moment_has_no_end(String text) {
        NewsItem item = Samples.read("---\nembargo: " + text + "\n---\nOpen.", DocumentForm.MARKDOWN).get(0).item();
        assertThat(item.embargoedUntil).isNull();
        assertThat(item.held).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wednesday 6 March 2030", "Wed, 6 Mar 2030", "weds 6 March 2030", "Sept 6, 2030",
            "6 March 2030"})
    void a_weekday_or_a_month_may_stand_first(String text) {
        assertThat(FlexibleDate.parseLatest(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "Tue, 32 Mar 2025 09:15:00 GMT", "2025-02-30", "Foo 4, 2025", "04/03/2025",
            "Tue, 04 Mar 2025 09:15:00 XYZT", "13:75 Mar 4, 2025", "March 4, 2025 19:15 QQ"})
    void no_date(String text) {
        assertThat(FlexibleDate.parse(text)).isNull();
    }
}
