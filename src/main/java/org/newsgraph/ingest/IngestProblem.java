package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;

/** Why an article was not taken in. */
@Description("Why an article was not taken in.")
public record IngestProblem(@NonNull @Description("What is wrong, for programs.") ErrorCode code,
        @Description("The field of ArticleInput that is wrong; null if it is no single one.") @Nullable String field,
        @NonNull @Description("The same in words, for people.") String message,
        @Description("Where in the field's text, in UTF-16 code units from its start; null if it is no one place.") @Nullable Integer offset,
        @Description("Where in a document: a line and column, a JSON pointer or an item; null if it is no one place.") @Nullable String place) {

    IngestProblem(ErrorCode code, @Nullable String field, String message, @Nullable Integer offset) {
        this(code, field, message, offset, null);
    }

    static IngestProblem of(ApiException mistake) {
        return new IngestProblem(mistake.code(), mistake.field(), String.valueOf(mistake.getMessage()),
                mistake instanceof BadText bad ? bad.offset() : null,
                mistake instanceof BadPlace bad && !bad.place().isEmpty() ? bad.place() : null);
    }
}
