package org.newsgraph.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which entities an article names. */
@Input("MentionFilter")
@Description("Which entities an article names, by their ids (of a Person, an Organization or a Place; one of another type is refused by INVALID_ID); at most 100 in each list.")
public class MentionFilter {
    @Description("The article names every one of them.")
    @Id
    public @Nullable List<@NonNull String> all;

    @Description("The article names at least one of them; an empty list is no condition.")
    @Id
    public @Nullable List<@NonNull String> any;

    @Description("The article names none of them.")
    @Id
    public @Nullable List<@NonNull String> none;
}
