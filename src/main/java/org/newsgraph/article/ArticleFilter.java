package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which articles; every condition that is given must hold. */
@Input("ArticleFilter")
@Description("Which articles; every condition that is given must hold.")
public class ArticleFilter {
    @Description("Entities that the article names, or does not.")
    public @Nullable MentionFilter mentions;

    @Description("When the article was published; the years 1 to 9999.")
    public @Nullable InstantRange publishedAt;

    @Description("BCP 47 tag, not blank; equal to the article's, letter case aside.")
    public @Nullable String language;

    @Description("Newspaper section or desk, 1 to 1,000 characters, not blank; equal to the article's, letter case aside.")
    public @Nullable String category;

    @Description("Words that the article holds, as a web search box takes them: words, \"a phrase\", or, -not; accents are no difference. 1 to 1,000 characters, not blank.")
    public @Nullable String text;
}
