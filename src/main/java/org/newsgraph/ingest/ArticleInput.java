package org.newsgraph.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.ArticleStatus;

import io.smallrye.graphql.api.AdaptToScalar;
import io.smallrye.graphql.api.Scalar;

/** An article to take in. */
@Input("ArticleInput")
@Description("An article to take in. What is given here counts more than what the text's own metadata says.")
public class ArticleInput {
    /** Of JSON alone. */
    @Nullable
    Exported exported;

    @NonNull
    @Description("The plain text: metadata lines, then paragraphs and headings; at most 1 MiB of UTF-8.")
    public String text;

    @Description("The source's own identifier, a URI or any other stable text, at most 1,000 characters and 2,000 bytes of UTF-8. The same uri again is the same article; without one, the same content again is.")
    public @Nullable String uri;

    @Description("Readable name for addresses: a-z, 0-9 and hyphens, at most 200 characters, unique; made from the headline if not given. It counts when the article is created.")
    public @Nullable String slug;

    @Description("At most 1,000 characters; taken from the opening of the text if not given.")
    public @Nullable String headline;

    @Description("Standfirst (UK) or deck (US), at most 5,000 characters.")
    public @Nullable String standfirst;

    @Description("As printed, such as \"By Ana Ruiz\", at most 1,000 characters.")
    public @Nullable String byline;

    @AdaptToScalar(Scalar.DateTime.class)
    @Description("When it was published: date and time with offset (ISO 8601), in the years 1 to 9999.")
    public @Nullable String publishedAt;

    @AdaptToScalar(Scalar.Date.class)
    @Description("The day of publication (ISO 8601), if no time is known; not together with publishedAt.")
    public @Nullable String publicationDate;

    @Description("BCP 47 tag, such as en or pt-BR, at most 35 characters; guessed from the text if not given; und if that cannot tell.")
    public @Nullable String language;

    @Description("Newspaper section or desk, at most 100 characters; kept in lower case.")
    public @Nullable String category;

    @Description("Place, date and agency as printed, such as \"VILNIUS, March 27 (Agency)\", at most 1,000 characters; taken from the first paragraph if not given.")
    public @Nullable String dateline;

    @Description("Who provided it, such as a news agency, at most 1,000 characters.")
    public @Nullable String source;

    @Description("The provider's own number or name of this version, at most 100 characters.")
    public @Nullable String sourceVersion;

    @AdaptToScalar(Scalar.DateTime.class)
    @Description("When the provider made this version: date and time with offset (ISO 8601), in the years 1 to 9999.")
    public @Nullable String sourceUpdatedAt;

    @Description("What it is about, at most 100.")
    public @Nullable List<@NonNull SubjectInput> subjects;

    @Description("Free words for what it is about, at most 100, each of at most 1,000 characters.")
    public @Nullable List<@NonNull String> keywords;

    @Description("Who holds the copyright, at most 1,000 characters.")
    public @Nullable String copyrightHolder;

    @Description("As printed, at most 5,000 characters.")
    public @Nullable String copyrightNotice;

    @Description("What those who receive it may do with it, at most 5,000 characters.")
    public @Nullable String usageTerms;

    @Description("Whom to name when it is printed, at most 1,000 characters.")
    public @Nullable String creditLine;

    @Description("1, the most urgent, to 9, the least.")
    public @Nullable Integer urgency;

    @Description("For the desk alone, at most 5,000 characters; one that the article has stays if none is given.")
    public @Nullable String editorialNote;

    @Description("DRAFT, USABLE or WITHHELD, for a new article; USABLE if not given. An article that is there already must have this status: mutations change it.")
    public @Nullable ArticleStatus status;

    @AdaptToScalar(Scalar.DateTime.class)
    @Description("No reader sees a new article before this time: date and time with offset (ISO 8601), in the years 1 to 9999. An article that is there already must have this embargo.")
    public @Nullable String embargoedUntil;

    @Description("Number of the revision that this one follows, 0 if the article is new; CONFLICT if it is another.")
    public @Nullable Integer expectedRevision;
}
