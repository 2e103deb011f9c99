package org.newsgraph.merge;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.MergeReason;

/** Two entities that may be one. */
@Description("Two entities of one kind that may be one; at least one of them was provisional when it was proposed. Nothing is merged by it.")
public record MergeProposal(@Ignore long key, @Ignore long entityKey, @Ignore long otherKey,
        @NonNull @Description("Why they may be one; the first reason found.") MergeReason reason,
        @NonNull @Description("When it was proposed.") Instant createdAt,
        @Description("When somebody said that they are two; null while it is open.") @Nullable Instant dismissedAt)
        implements
            Node {
    static final String TYPE = "MergeProposal";

    /** The columns that {@link #of} reads, from {@code merge_proposal p}. */
    static final String COLUMNS = "p.id AS proposal_id, p.entity_id, p.other_id, p.reason, p.created_at, p.dismissed_at";

    static MergeProposal of(Row row) {
        return new MergeProposal(row.number("proposal_id"), row.number("entity_id"), row.number("other_id"),
                row.word(MergeReason.class, "reason"), row.instant("created_at"), row.optionalInstant("dismissed_at"));
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
