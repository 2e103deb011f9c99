package org.newsgraph.diff;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** A name in one of the revisions. */
@Description("A name in a block of one of two revisions that are compared.")
public record DiffMention(@Ignore @Nullable Long entityKey,
        @NonNull @Description("The words as they stand there.") String text,
        @NonNull @Description("What kind of thing the words stand for.") EntityKind kind) {
}
