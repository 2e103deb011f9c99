package org.newsgraph.ingest;

import static org.newsgraph.ingest.parse.MetadataKey.BYLINE;
import static org.newsgraph.ingest.parse.MetadataKey.CATEGORY;
import static org.newsgraph.ingest.parse.MetadataKey.DATE;
import static org.newsgraph.ingest.parse.MetadataKey.DATELINE;
import static org.newsgraph.ingest.parse.MetadataKey.HEADLINE;
import static org.newsgraph.ingest.parse.MetadataKey.LANGUAGE;
import static org.newsgraph.ingest.parse.MetadataKey.SLUG;
import static org.newsgraph.ingest.parse.MetadataKey.STANDFIRST;
import static org.newsgraph.ingest.parse.MetadataKey.URI;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Category;
import org.newsgraph.article.Language;
import org.newsgraph.ingest.parse.MetadataKey;
import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.text.Dateline;
import org.newsgraph.text.LanguageGuess;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * An article ready to be analysed and stored: what its sender gave, completed by what its text says.
 *
 * @param headline
 *        as given; null if it has to be derived
 * @param publishedAt
 *        null if neither sender nor text says
 */
record ArticleDraft(@Nullable String uri, @Nullable String slug, @Nullable String headline,
        @Nullable String standfirst, @Nullable String byline, @Nullable Instant publishedAt, String language,
        @Nullable String category, Particulars particulars, ParsedArticle parsed) {

    static ArticleDraft of(ArticleInput input, ParsedArticle parsed) {
        return new ArticleDraft(chosen(input.uri, parsed, URI), chosen(input.slug, parsed, SLUG),
                chosen(input.headline, parsed, HEADLINE), chosen(input.standfirst, parsed, STANDFIRST),
                input.byline != null ? input.byline.strip() : chosen(parsed.byline(), parsed, BYLINE),
                Dates.of(input, parsed.value(DATE)).orElse(null),
                language(Language.canonical(chosen(input.language, parsed, LANGUAGE)), input.text),
                Category.canonical(chosen(input.category, parsed, CATEGORY)), Particulars.of(input), parsed);
    }

    /** Who says that it is not known may still have it guessed, but is not taken to mean the usual one. */
    private static String language(@Nullable String given, String text) {
        if (given != null && !given.equals(Language.UNKNOWN)) {
            return given;
        }
        return LanguageGuess.of(text).orElseGet(() -> given == null && LanguageGuess.mayBeEnglish(text)
                ? Language.DEFAULT
                : Language.UNKNOWN);
    }

    private static @Nullable String chosen(@Nullable String given, ParsedArticle parsed, MetadataKey key) {
        return given != null ? given.strip() : parsed.value(key).orElse(null);
    }

    /** As if nobody had given it a date. */
    ArticleDraft undated() {
        return new ArticleDraft(uri, slug, headline, standfirst, byline, null, language, category, particulars, parsed);
    }

    /** The given headline, or one derived from the text. */
    String anyHeadline() {
        return headline != null ? headline : Headlines.derive(parsed);
    }

    /** The given dateline, or the one that the text prints. */
    @Nullable
    String dateline() {
        return particulars.dateline() != null
                ? particulars.dateline()
                : parsed.value(DATELINE).map(Dateline::bare).orElseGet(parsed::dateline);
    }

    /** The opening paragraph of the text, if the text opens with one. */
    Optional<String> lead() {
        return parsed.sections().stream().flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> paragraph.role() == ParagraphRole.LEAD)
                .map(ParsedArticle.ParsedParagraph::text).findFirst();
    }

    /** The lines at the start of the text that are neither heading nor paragraph. */
    @Nullable
    String preamble() {
        String metadata = parsed.metadata().stream().map(Metadata::source)
                .filter(source -> !source.isEmpty()).collect(Collectors.joining("\n"));
        boolean printedByline = parsed.byline() != null && parsed.value(BYLINE).isEmpty();
        String all = printedByline ? (metadata + "\n" + parsed.byline()).strip() : metadata;
        return all.isEmpty() ? null : all;
    }
}
