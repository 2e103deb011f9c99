package org.newsgraph.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
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

    /** What an article is once it is known what its revision says; from a row with {@link ArticleRows#COLUMNS}. */
    static Function<RevisionHead, ArticleRow> of(TextVersion version, Row row) {
        long key = row.number("article_id");
        String uri = row.optionalText("uri");
        String slug = row.text("slug");
        String language = row.text("language");
        String category = row.optionalText("category");
        Instant publishedAt = row.instant("published_at");
        Instant createdAt = row.instant("created_at");
        return said -> new ArticleRow(key, version, uri, slug, said.headline(), said.headlineDerived(),
                said.standfirst(), said.lead(), said.byline(), said.dateline(), language, category, publishedAt,
                said.publishedAtDerived(), createdAt, said.createdAt(), said.number(), said.wordCount(),
                said.source(), said.sourceVersion(), said.sourceUpdatedAt(), said.copyrightHolder(),
                said.copyrightNotice(), said.usageTerms(), said.creditLine(), said.urgency());
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
