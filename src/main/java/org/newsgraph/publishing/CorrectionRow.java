package org.newsgraph.publishing;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.CorrectionKind;

/** A correction as a query reads it. */
@Type("Correction")
@Description("What was put right in an article (schema.org: CorrectionComment).")
public record CorrectionRow(@Ignore long articleKey,
        @NonNull @Description("What the correction does.") CorrectionKind kind,
        @NonNull @Description("What readers are told.") String notice,
        @Description("Number of the first revision that has it right.") int revisionNumber,
        @Description("Place of the paragraph among all of that revision, counted from 0; null if it concerns no single one.") @Nullable Integer paragraph,
        @NonNull @Description("When it was made.") Instant correctedAt) {

    static CorrectionRow of(Row row) {
        return new CorrectionRow(row.number("article_id"), row.word(CorrectionKind.class, "kind"), row.text("notice"),
                row.integer("number"), row.optionalInteger("paragraph"), row.instant("corrected_at"));
    }
}
