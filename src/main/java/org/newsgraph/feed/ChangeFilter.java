package org.newsgraph.feed;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;

/** Which changes; every condition that is given must hold. */
@Input("ChangeFilter")
@Description("Which changes; every condition that is given must hold.")
public class ChangeFilter {
    @Description("What the change did; an empty list is no condition.")
    public @Nullable List<@NonNull ChangeKind> kinds;

    @Description("What the change is about: the entities that its article names, or named until the change, or its entity.")
    public @Nullable EntitiesFilter entities;

    @Description("Newspaper section or desk of the article, now or until the change; of one that was taken away, at any time. 1 to 1,000 characters, not blank, letter case aside; changes of the directory have none.")
    public @Nullable String category;

    @Description("Language of the article, now or until the change; of one that was taken away, at any time. A BCP 47 tag, letter case aside; changes of the directory have none.")
    public @Nullable String language;
}
