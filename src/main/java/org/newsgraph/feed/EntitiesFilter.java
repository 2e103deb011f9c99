package org.newsgraph.feed;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.CoMentionWindow;

/** Which entities something is about. */
@Input("EntitiesFilter")
@Description("Entities by their ids (of a Person, an Organization or a Place; one of another type is refused by INVALID_ID), at most 100 in each list: those that an article names, or the one that a change of the directory concerns.")
public class EntitiesFilter {
    @Description("Every one of them.")
    @Id
    public @Nullable List<@NonNull String> all;

    @Description("How near to each other an article must name all of them; anywhere in it if null. It does not narrow changes that took the article, or one of them, away, nor those of the directory.")
    public @Nullable CoMentionWindow window;

    @Description("At least one of them; an empty list is no condition.")
    @Id
    public @Nullable List<@NonNull String> any;
}
