package org.newsgraph.affiliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/** A passage that states a membership, as a query reads it. */
@Type("MembershipEvidence")
@Description("A passage of a published article that states a membership. All offsets are half-open and count from 0.")
public record EvidenceRow(@Ignore Keys keys, @Ignore Instant publishedAt,
        @NonNull @Description("The passage: the person, the organization and the words that join them.") String text,
        @Description("First UTF-16 code unit, in the text of its paragraph, heading or headline.") int start,
        @Description("One past the last UTF-16 code unit, in the text of its paragraph, heading or headline.") int end,
        @Description("First code point, in the text of its paragraph, heading or headline.") int startCodePoint,
        @Description("One past the last code point, in the text of its paragraph, heading or headline.") int endCodePoint,
        @Description("First UTF-16 code unit in Article.text.") int articleStart,
        @Description("First code point in Article.text.") int articleStartCodePoint) {

    /** Keys of what the passage belongs to. */
    public record Keys(long membership, long article, long revision, @Nullable Long paragraph) {
    }

    static EvidenceRow of(Row row) {
        return new EvidenceRow(
                new Keys(row.number("membership_id"), row.number("article_id"), row.number("revision_id"),
                        row.optionalNumber("paragraph_id")),
                row.instant("published_at"), row.text("text"), row.integer("start_utf16"), row.integer("end_utf16"),
                row.integer("start_cp"), row.integer("end_cp"), row.integer("article_start_utf16"),
                row.integer("article_start_cp"));
    }

    @NonNull
    @Description("The day, UTC, on which the article that states it was published: it held then, as far as the article knows.")
    public LocalDate getStatedOn() {
        return publishedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
