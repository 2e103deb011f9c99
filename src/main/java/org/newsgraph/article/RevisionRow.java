package org.newsgraph.article;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/** A revision as a query reads it. */
@Type("Revision")
@Description("One immutable version of an article's content.")
public record RevisionRow(@Ignore long articleKey,
        @Description("Counted from 1.") int number,
        @NonNull @Description("When this version was made.") Instant versionCreated,
        @NonNull @Description("As given, or taken from the opening of the text.") String headline,
        @Description("Words of headings and paragraphs together.") int wordCount,
        @Description("The provider's own number or name of this version.") @Nullable String sourceVersion,
        @Description("When the provider made this version.") @Nullable Instant sourceUpdatedAt) {

    static RevisionRow of(Row row) {
        return new RevisionRow(row.number("article_id"), row.integer("number"), row.instant("created_at"),
                row.text("headline"), row.integer("word_count"), row.optionalText("source_version"),
                row.optionalInstant("source_updated_at"));
    }
}
