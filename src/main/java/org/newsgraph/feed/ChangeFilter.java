package org.newsgraph.feed;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;

/** Which changes; every condition that is given must hold. */
@Input("ChangeFilter")
@Description("Which changes; every condition that is given must hold. A change that took an article from readers passes if the article met the conditions at any time since it was published.")
public class ChangeFilter {
    @Description("What the change did; an empty list is no condition.")
    public @Nullable List<@NonNull ChangeKind> kinds;

    @Description("What the change is about: the entities that its article names, or named until the change, or its entity.")
    public @Nullable EntitiesFilter entities;

    @Description("Newspaper section or desk of the article, or that which the change took from it, 1 to 1,000 characters, not blank, letter case aside; changes of the directory have none.")
    public @Nullable String category;

    @Description("Language of the article, or that which the change took from it, a BCP 47 tag, letter case aside; changes of the directory have none.")
    public @Nullable String language;
}
