package org.newsgraph.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Dateline;

/**
 * What a provider says of an article beside its text.
 *
 * @param version
 *        the provider's own number or name of it
 * @param updatedAt
 *        when the provider made it
 * @param urgency
 *        1, the most urgent, to 9
 * @param editorialNote
 *        for the desk alone
 */
record Particulars(@Nullable String source, @Nullable String version, @Nullable Instant updatedAt,
        @Nullable String dateline, List<SubjectInput> subjects, List<String> keywords,
        @Nullable String copyrightHolder, @Nullable String copyrightNotice, @Nullable String usageTerms,
        @Nullable String creditLine, @Nullable Integer urgency, @Nullable String editorialNote) {

    /** Of an input that has been checked. */
    static Particulars of(ArticleInput input) {
        return new Particulars(stripped(input.source), stripped(input.sourceVersion), Dates.updated(input).orElse(null),
                Dateline.bare(input.dateline), Optional.ofNullable(input.subjects).orElse(List.of()),
                Optional.ofNullable(input.keywords).orElse(List.of()).stream().map(String::strip).distinct().toList(),
                stripped(input.copyrightHolder), stripped(input.copyrightNotice), stripped(input.usageTerms),
                stripped(input.creditLine), input.urgency, stripped(input.editorialNote));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
