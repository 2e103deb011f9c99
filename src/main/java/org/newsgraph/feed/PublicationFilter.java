package org.newsgraph.feed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which articles; every condition that is given must hold. */
@Input("PublicationFilter")
@Description("Which articles; every condition that is given must hold.")
public class PublicationFilter {
    @Description("Entities that the article names.")
    public @Nullable EntitiesFilter entities;

    @Description("Newspaper section or desk, 1 to 1,000 characters, not blank; equal to the article's, letter case aside.")
    public @Nullable String category;

    @Description("BCP 47 tag, not blank; equal to the article's, letter case aside.")
    public @Nullable String language;
}
