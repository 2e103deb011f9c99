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
        @NonNull @Description("What was not understood in the text.") List<@NonNull IngestNote> notes,
        @Description("Where the article stands in its document, such as \"newsItem 2\"; null if it was not one of several.") @Nullable String place) {

    IngestResult(IngestStatus status, @Nullable Long articleKey, @Nullable IngestProblem problem,
            List<IngestNote> notes) {
        this(status, articleKey, problem, notes, null);
    }

    IngestResult at(String where) {
        return where.isEmpty() ? this : new IngestResult(status, articleKey, problem, notes, where);
    }

    IngestResult as(IngestStatus other) {
        return new IngestResult(other, articleKey, problem, notes, place);
    }

    static IngestResult failed(IngestProblem problem) {
        return new IngestResult(IngestStatus.FAILED, null, problem, List.of());
    }
}
