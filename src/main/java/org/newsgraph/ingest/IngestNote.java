package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something in a text that was not understood. */
@Description("Something in the text that was not understood; it was kept as text, and nothing was lost.")
public record IngestNote(@NonNull @Description("Stable name of what was found, such as INVALID_DATE.") String code,
        @NonNull @Description("The same in words, for people.") String message,
        @Description("Where, in UTF-16 code units from the start of the text; 0 if it stands in a document, where the message says what.") int offset) {
}
