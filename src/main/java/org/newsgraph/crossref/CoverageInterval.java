package org.newsgraph.crossref;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.eclipse.microprofile.graphql.Description;

/** How wide the steps of a histogram are. */
@Description("How wide the steps of a histogram are; all in UTC.")
public enum CoverageInterval {
    @Description("Calendar days.")
    DAY(ChronoUnit.DAYS),

    @Description("Weeks from Monday (ISO 8601).")
    WEEK(ChronoUnit.WEEKS),

    @Description("Calendar months.")
    MONTH(ChronoUnit.MONTHS),

    @Description("Calendar years.")
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    CoverageInterval(ChronoUnit unit) {
        this.unit = unit;
    }

    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    LocalDate before(LocalDate start, int steps) {
        return start.minus(steps, unit);
    }
}
