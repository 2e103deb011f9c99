package org.newsgraph.ingest;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An article to take in. */
@Input("ArticleInput")
@Description("An article to take in. What is given here counts more than what the text's own metadata says.")
public class ArticleInput {
    @NonNull
    @Description("The plain text: metadata lines, then paragraphs and headings; at most 1 MiB of UTF-8.")
    public String text;

    @Description("The source's own identifier, a URI or any other stable text, at most 1,000 characters. The same uri again is the same article; without one, the same content again is.")
    public @Nullable String uri;

    @Description("Readable name for addresses: a-z, 0-9 and hyphens, at most 200 characters, unique; made from the headline if not given. It counts when the article is created.")
    public @Nullable String slug;

    @Description("At most 1,000 characters; taken from the opening of the text if not given.")
    public @Nullable String headline;

    @Description("Standfirst (UK) or deck (US), at most 5,000 characters.")
    public @Nullable String standfirst;

    @Description("As printed, such as \"By Ana Ruiz\", at most 1,000 characters.")
    public @Nullable String byline;

    @Description("When it was published.")
    public @Nullable Instant publishedAt;

    @Description("The day of publication, if no time is known; not together with publishedAt.")
    public @Nullable LocalDate publicationDate;

    @Description("BCP 47 tag; en if not given.")
    public @Nullable String language;

    @Description("Newspaper section or desk, at most 100 characters; kept in lower case.")
    public @Nullable String category;
}
