package org.newsgraph.article;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.Asked;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** A published article with the content of its current revision, as a query reads it. */
@Type(ArticleRow.TYPE)
@Key(fields = @FieldSet("id"))
@Description("One piece of news: its identity across versions, with the content of its current revision.")
public record ArticleRow(@Ignore long key, @Ignore TextVersion version,
        @Description("The source's own identifier; null if it came without one.") @Nullable String uri,
        @NonNull @Description("Readable and unique; it stays when the article is revised.") String slug,
        @NonNull @Description("As given, or taken from the opening of the text: see headlineDerived.") String headline,
        @Description("True if no headline was given.") boolean headlineDerived,
        @Description("Standfirst (UK) or deck (US), if one was given.") @Nullable String standfirst,
        @Description("Text of the opening paragraph, the one with the role LEAD; null if the text opens with a heading.") @Nullable String lead,
        @Description("As printed, such as \"By Ana Ruiz\".") @Nullable String byline,
        @Description("As printed, such as \"VILNIUS, March 27 (Agency)\"; if the text prints it, it is also part of the first paragraph.") @Nullable String dateline,
        @NonNull @Description("BCP 47 tag.") String language,
        @Description("Newspaper section or desk, such as politics.") @Nullable String category,
        @NonNull @Description("When it was published; midnight UTC where only a date was given.") Instant publishedAt,
        @Description("True if no date was given: publishedAt is then the time of the first ingest.") boolean publishedAtDerived,
        @NonNull @Description("When Newsgraph first took the article in.") Instant firstCreated,
        @NonNull @Description("When the current revision was made.") Instant versionCreated,
        @Description("Number of the current revision, counted from 1.") int revisionNumber,
        @Description("Words of headings and paragraphs together.") int wordCount,
        @Description("Who provided it, such as a news agency.") @Nullable String source,
        @Description("The provider's own number or name of the current version.") @Nullable String sourceVersion,
        @Description("When the provider made the current version.") @Nullable Instant sourceUpdatedAt,
        @Description("Who holds the copyright.") @Nullable String copyrightHolder,
        @Description("As printed.") @Nullable String copyrightNotice,
        @Description("What those who receive it may do with it.") @Nullable String usageTerms,
        @Description("Whom to name when it is printed.") @Nullable String creditLine,
        @Description("1, the most urgent, to 9, the least; null if its provider does not say.") @Nullable Integer urgency)
        implements
            Node {

    public static final String TYPE = "Article";

    /** What loaders of an article's fields need as well, and the order of a page. */
    private static final String ALWAYS = "a.id AS article_id, " + TextVersion.COLUMNS
            + ", r.headline, r.headline_derived, r.number, a.language, a.published_at";

    /** Each is read for the property before it. */
    private static final String[][] IF_ASKED = {{"uri", "a.uri", "uri"}, {"slug", "a.slug", "slug"},
            {"standfirst", "r.standfirst", "standfirst"}, {"lead", "r.lead", "lead"},
            {"byline", "r.byline", "byline"}, {"dateline", "r.dateline", "dateline"},
            {"category", "a.category", "category"},
            {"publishedAtDerived", "r.published_at_derived", "published_at_derived"},
            {"firstCreated", "a.created_at", "created_at"}, {"versionCreated", "r.created_at", "version_created"},
            {"wordCount", "r.word_count", "word_count"},
            {"source", "r.source", "source"}, {"sourceVersion", "r.source_version", "source_version"},
            {"sourceUpdatedAt", "r.source_updated_at", "source_updated_at"}, {"urgency", "r.urgency", "urgency"},
            {"copyrightHolder", "r.copyright_holder", "copyright_holder"},
            {"copyrightNotice", "r.copyright_notice", "copyright_notice"},
            {"usageTerms", "r.usage_terms", "usage_terms"}, {"creditLine", "r.credit_line", "credit_line"}};

    /** The columns that {@link #of} reads, from {@code published_article a JOIN revision r}; most only if asked for. */
    public static String columns() {
        return ALWAYS + Stream.of(IF_ASKED).map(c -> ", " + Asked.column(c[0], c[1], c[2])).collect(joining());
    }

    public static ArticleRow of(Row row) {
        return new ArticleRow(row.number("article_id"), TextVersion.of(row), row.optionalText("uri"),
                row.text("slug"), row.text("headline"), row.flag("headline_derived"), row.optionalText("standfirst"),
                row.optionalText("lead"), row.optionalText("byline"), row.optionalText("dateline"),
                row.text("language"), row.optionalText("category"), row.instant("published_at"),
                row.flag("published_at_derived"), row.instant("created_at"), row.instant("version_created"),
                row.integer("number"), row.integer("word_count"),
                row.optionalText("source"), row.optionalText("source_version"),
                row.optionalInstant("source_updated_at"), row.optionalText("copyright_holder"),
                row.optionalText("copyright_notice"), row.optionalText("usage_terms"),
                row.optionalText("credit_line"), row.optionalInteger("urgency"));
    }

    public long revisionKey() {
        return version.revision();
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @NonNull
    @Description("The day in publishedAt, UTC.")
    public LocalDate getPublicationDate() {
        return publishedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
