package org.newsgraph.export;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.publishing.CorrectionRow;
import org.newsgraph.text.EmbargoNotice;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * A published article with all that an export says of it; entities most salient first, mentions in reading order.
 *
 * @param embargoedUntil
 *        null unless it is published for those alone who may see articles under embargo
 * @param editorialNote
 *        null for those who may not see it
 */
record WholeArticle(ArticleRow row, List<Part> parts, List<Named> named, List<MentionRow> mentions,
        List<SubjectRow> subjects, List<String> keywords, List<CorrectionRow> corrections,
        @Nullable Instant embargoedUntil, @Nullable String editorialNote) {

    /** Whether the standfirst is one of the paragraphs. */
    boolean printsStandfirst() {
        return parts.stream().flatMap(part -> part.paragraphs().stream()).anyMatch(this::isStandfirst);
    }

    /** Not what looks like one in the text if the sender says another. */
    boolean isStandfirst(ParagraphRow paragraph) {
        return paragraph.role() == ParagraphRole.STANDFIRST && paragraph.text().equals(row.standfirst());
    }

    /** What stands for the article where its text does not. */
    @Nullable
    String summary() {
        return row.standfirst() != null ? row.standfirst() : row.lead();
    }

    /** The notice of its rights; those formats say an embargo there that have no place of its own for it. */
    @Nullable
    String rights() {
        return Stream.of(embargo(), row.copyrightNotice()).filter(Objects::nonNull)
                .reduce((one, two) -> one + " " + two)
                .orElse(null);
    }

    /** In words. */
    @Nullable
    String embargo() {
        return embargoedUntil == null ? null : EmbargoNotice.of(embargoedUntil);
    }

    /** Headings and paragraphs, with an empty line between; a standfirst is told apart. */
    String text() {
        return parts.stream().flatMap(this::words).collect(Collectors.joining("\n\n"));
    }

    private Stream<String> words(Part part) {
        return Stream.concat(Stream.ofNullable(part.section().heading()),
                part.paragraphs().stream().filter(p -> !isStandfirst(p)).map(ParagraphRow::text));
    }
}
