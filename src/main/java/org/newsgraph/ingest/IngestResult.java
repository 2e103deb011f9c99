package org.newsgraph.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of one article of an ingest. */
@Description("What became of one of the articles, in the order in which they were given.")
public record IngestResult(@NonNull @Description("Whether it was taken in, and as what.") IngestStatus status,
        @Ignore @Nullable Long articleKey,
        @Description("Why it FAILED; null otherwise.") @Nullable IngestProblem problem,
        @NonNull @Description("What was not understood in the text.") List<@NonNull IngestNote> notes) {

    static IngestResult failed(IngestProblem problem) {
        return new IngestResult(IngestStatus.FAILED, null, problem, List.of());
    }
}
