package org.newsgraph.feed;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Keyset;

/** A change as it is told. */
@Description("One thing that happened. Changes are told in the order in which they took effect, and each is there once.")
public record ChangeEvent(
        @NonNull @Description("Opaque place in the log of changes, to go on from by Query.changes(after:).") String cursor,
        @NonNull @Description("What the change did.") ChangeKind kind,
        @NonNull @Description("When it was made.") Instant at, @Ignore @Nullable Long articleKey,
        @Ignore @Nullable Long entityKey, @Ignore List<Long> gainedKeys, @Ignore List<Long> lostKeys,
        @Description("What is left of the article; null unless it was withheld or killed.") @Nullable Tombstone tombstone,
        @Ignore @Nullable Long webhookKey,
        @Id @Description("Of a change of one mention its id, which Query.node takes as long as it is there; null otherwise.") @Nullable String mentionId) {
    /** The order of the log. */
    public static final Keyset ORDER = Keyset.of("CHANGES", Keyset.ascending("c.position", Keyset.Type.NUMBER));

    /** As it is told. */
    public static ChangeEvent of(LoggedChange change) {
        return new ChangeEvent(ORDER.cursor(change.position()), change.kind(), change.at(), change.article(),
                change.entity(), change.gained(), change.lost(), change.tombstone(), change.webhook(),
                change.mention() == null ? null : GlobalId.of("Mention", change.mention()));
    }
}
