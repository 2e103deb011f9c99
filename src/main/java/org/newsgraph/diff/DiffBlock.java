package org.newsgraph.diff;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.BlockChange;
import org.newsgraph.vocabulary.MentionLocation;

/** What became of one block. */
@Description("What became of one headline, heading or paragraph.")
public record DiffBlock(@NonNull @Description("What became of it.") BlockChange change,
        @NonNull @Description("What it is in the article.") MentionLocation location,
        @Description("Its place among all blocks of revision `from`, counted from 0; null if it was ADDED.") @Nullable Integer fromPosition,
        @Description("Its place among all blocks of revision `to`, counted from 0; null if it was REMOVED.") @Nullable Integer toPosition,
        @Description("Its text in revision `from`; null if it was ADDED.") @Nullable String before,
        @Description("Its text in revision `to`; null if it was REMOVED.") @Nullable String after,
        @NonNull @Description("Names in it that both revisions have, and that name the same; in the order of revision `to`.") List<@NonNull DiffMention> mentionsCarriedOver,
        @NonNull @Description("Names in it that only revision `to` has, or that name something else there.") List<@NonNull DiffMention> mentionsAdded,
        @NonNull @Description("Names in it that only revision `from` has, or that name something else there.") List<@NonNull DiffMention> mentionsRemoved) {
}
