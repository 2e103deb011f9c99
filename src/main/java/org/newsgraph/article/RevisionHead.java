package org.newsgraph.article;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/**
 * What a revision says beside its sections. It never changes while it is published, so that one that was read before is not read
 * again. When its article is taken down it is emptied, and says nothing any more.
 */
record RevisionHead(int number, String headline, boolean headlineDerived, @Nullable String standfirst,
        @Nullable String lead, @Nullable String byline, @Nullable String dateline, boolean publishedAtDerived,
        Instant createdAt, int wordCount, @Nullable String source, @Nullable String sourceVersion,
        @Nullable Instant sourceUpdatedAt, @Nullable String copyrightHolder, @Nullable String copyrightNotice,
        @Nullable String usageTerms, @Nullable String creditLine, @Nullable Integer urgency) {
    /** The columns that {@link #of} reads, from {@code revision r}. */
    static final String COLUMNS = "r.id, r.number, r.headline, r.headline_derived, r.standfirst, r.lead, r.byline, r.dateline,"
            + " r.published_at_derived, r.created_at, r.word_count, r.source, r.source_version, r.source_updated_at,"
            + " r.copyright_holder, r.copyright_notice, r.usage_terms, r.credit_line, r.urgency";

    /** What it takes in memory beside its texts. */
    private static final int BYTES = 300;

    static RevisionHead of(Row row) {
        return new RevisionHead(row.integer("number"), row.text("headline"), row.flag("headline_derived"),
                row.optionalText("standfirst"), row.optionalText("lead"), row.optionalText("byline"),
                row.optionalText("dateline"), row.flag("published_at_derived"), row.instant("created_at"),
                row.integer("word_count"), row.optionalText("source"), row.optionalText("source_version"),
                row.optionalInstant("source_updated_at"), row.optionalText("copyright_holder"),
                row.optionalText("copyright_notice"), row.optionalText("usage_terms"),
                row.optionalText("credit_line"), row.optionalInteger("urgency"));
    }

    long bytes() {
        return BYTES + Stream.of(headline, standfirst, lead, byline, dateline, source, sourceVersion, copyrightHolder,
                copyrightNotice, usageTerms, creditLine).mapToLong(text -> text == null ? 0 : 40 + 2L * text.length())
                .sum();
    }
}
