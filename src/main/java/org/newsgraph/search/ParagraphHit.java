package org.newsgraph.search;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ParagraphRow;

/** A paragraph with words that were looked for. */
@Description("A paragraph that holds words that were looked for.")
public record ParagraphHit(@NonNull @Description("The paragraph that holds them.") ParagraphRow paragraph,
        @NonNull @Description("In the paragraph's text, in reading order.") List<@NonNull Highlight> highlights) {
}
