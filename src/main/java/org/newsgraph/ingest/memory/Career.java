package org.newsgraph.ingest.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.popolo.PopoloEntry.Member;

/** The days between which news could name somebody as living or in office. */
final class Career {
    private Career() {
    }

    static @Nullable LocalDate from(@Nullable LocalDate birth, List<Member> memberships) {
        return birth != null
                ? birth
                : memberships.stream().map(Member::startDate).filter(Objects::nonNull).min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The day of death, else the end of the last office; null while an office is open or where none is known. */
    static @Nullable LocalDate until(@Nullable LocalDate death, List<Member> memberships) {
        if (death != null || memberships.stream().anyMatch(member -> member.endDate() == null)) {
            return death;
        }
        return memberships.stream().map(Member::endDate).max(LocalDate::compareTo).orElse(null);
    }
}
