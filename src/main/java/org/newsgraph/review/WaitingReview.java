package org.newsgraph.review;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.Verdict;

/** A review whose passage the current revision does not have. */
@Description("A review of a passage that the article's current revision does not have; a later revision that has it gets it back.")
public record WaitingReview(@Ignore @Nullable Long entityKey,
        @NonNull @Description("The words of the mention.") String text,
        @NonNull @Description("The sentence around it, as it stood.") String sentence,
        @NonNull @Description("In which kind of block it stood.") MentionLocation location,
        @NonNull @Description("What was said of it.") Verdict verdict,
        @NonNull @Description("When that was said last.") Instant reviewedAt) {

    static WaitingReview of(Row row) {
        return new WaitingReview(row.optionalNumber("entity_id"), row.text("text"), row.text("sentence"),
                row.word(MentionLocation.class, "location"), row.word(Verdict.class, "verdict"),
                row.instant("reviewed_at"));
    }
}
