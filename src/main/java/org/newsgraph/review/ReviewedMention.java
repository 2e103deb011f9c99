package org.newsgraph.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.vocabulary.Verdict;

/** What a review came to. */
@Description("What a review of a mention came to.")
public record ReviewedMention(@Ignore long key,
        @NonNull @Description("What people say of it now; UNREVIEWED after the review was taken back.") Verdict verdict,
        @Description("False if everything was so before; nothing was written then but the audit log.") boolean changed) {

    @Id
    @NonNull
    @Description("Id of the mention.")
    public String getId() {
        return GlobalId.of(MentionRow.TYPE, key);
    }
}
