package org.newsgraph.crossref;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One step of a histogram. */
@Description("One step of a histogram of coverage.")
public record CoverageStep(@NonNull @Description("First day of the step.") LocalDate start,
        @Description("Articles published in the step that name the entity.") int articleCount,
        @Description("Mentions in those articles.") int mentionCount) {
}
