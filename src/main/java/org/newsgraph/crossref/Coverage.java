package org.newsgraph.crossref;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** How much is published about an entity over time. */
@Singleton
class Coverage {
    static final int MAX_STEPS = 1000;
    private final Sql sql;

    Coverage(Sql sql) {
        this.sql = sql;
    }

    /** For each entity its steps from the first to the last that has an article, empty ones between included. */
    List<List<CoverageStep>> of(List<EntityRow> entities, CoverageInterval interval, Period period) {
        record Found(long entity, CoverageStep step) {
        }
        String start = "date_trunc('" + interval.name().toLowerCase(Locale.ROOT)
                + "', published_at AT TIME ZONE 'UTC')::date";
        List<Found> found = sql.rows(SqlText.of("SELECT entity_id, " + start + " AS start, count(*) AS articles,"
                + " sum(mention_count) AS mentions FROM appearance WHERE entity_id = ANY (?)",
                Batch.keys(entities, EntityRow::key)).add(period.condition("published_at"))
                .add("GROUP BY entity_id, 2 ORDER BY entity_id, 2"),
                row -> new Found(row.number("entity_id"), new CoverageStep(row.date("start"), row.integer("articles"),
                        row.integer("mentions"))));
        return Batch.lists(entities, EntityRow::key, found, Found::entity).stream()
                .map(of -> withoutGaps(of.stream().map(Found::step).toList(), interval)).toList();
    }

    private static List<CoverageStep> withoutGaps(List<CoverageStep> steps, CoverageInterval interval) {
        List<CoverageStep> all = new ArrayList<>();
        for (CoverageStep step : latest(steps, interval)) {
            while (!all.isEmpty() && nextOf(all, interval).isBefore(step.start())) {
                all.add(new CoverageStep(nextOf(all, interval), 0, 0));
            }
            all.add(step);
        }
        return all;
    }

    /** Those that are shown: what one entity has too much of must not take the others of an answer from it. */
    private static List<CoverageStep> latest(List<CoverageStep> steps, CoverageInterval interval) {
        if (steps.isEmpty()) {
            return steps;
        }
        LocalDate first = interval.before(steps.get(steps.size() - 1).start(), MAX_STEPS - 1);
        return steps.stream().filter(step -> !step.start().isBefore(first)).toList();
    }

    private static LocalDate nextOf(List<CoverageStep> steps, CoverageInterval interval) {
        return interval.next(steps.get(steps.size() - 1).start());
    }
}
