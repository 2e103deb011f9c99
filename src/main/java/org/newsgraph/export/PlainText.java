package org.newsgraph.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.ArticlePrinter;
import org.newsgraph.ingest.parse.MetadataKey;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;

/** Our own plain text, which reads back as the same article. */
@Singleton
class PlainText implements Format {
    @Override
    public String write(WholeArticle article) {
        Map<MetadataKey, String> metadata = metadata(article);
        List<ParsedSection> sections = sections(article.parts());
        String text = ArticlePrinter.print(metadata, sections);
        String dateline = article.row().dateline();
        if (dateline == null || isRead(dateline, text, article.parts())) {
            return text;
        }
        metadata.put(MetadataKey.DATELINE, dateline);
        return ArticlePrinter.print(metadata, sections);
    }

    private static Map<MetadataKey, String> metadata(WholeArticle article) {
        ArticleRow row = article.row();
        Map<MetadataKey, String> values = new EnumMap<>(MetadataKey.class);
        put(values, MetadataKey.DATE, row.publishedAtDerived() ? null : date(row.publishedAt()));
        put(values, MetadataKey.EMBARGO,
                article.embargoedUntil() == null ? null : article.embargoedUntil().toString());
        put(values, MetadataKey.HEADLINE, row.headlineDerived() ? null : row.headline());
        put(values, MetadataKey.STANDFIRST, row.standfirst());
        put(values, MetadataKey.BYLINE, row.byline());
        put(values, MetadataKey.URI, row.uri());
        put(values, MetadataKey.SLUG, row.slug());
        put(values, MetadataKey.LANGUAGE, row.language());
        put(values, MetadataKey.CATEGORY, row.category());
        return values;
    }

    private static void put(Map<MetadataKey, String> values, MetadataKey key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** Whether it is known by what the text says. */
    private static boolean isRead(String dateline, String text, List<Part> parts) {
        return parts.stream().flatMap(part -> part.paragraphs().stream())
                .anyMatch(paragraph -> paragraph.text().startsWith(dateline))
                && dateline.equals(new ArticleParser().parse(text).dateline());
    }

    /** A time of midnight is what a date alone is read as. */
    private static String date(Instant publishedAt) {
        OffsetDateTime time = publishedAt.atOffset(ZoneOffset.UTC);
        return time.truncatedTo(ChronoUnit.DAYS).equals(time) ? time.toLocalDate().toString() : publishedAt.toString();
    }

    private static List<ParsedSection> sections(List<Part> parts) {
        return parts.stream().map(part -> new ParsedSection(part.section().heading(), part.section().level(),
                part.paragraphs().stream().map(p -> new ParsedParagraph(p.text(), p.role())).toList())).toList();
    }
}
