package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.graphql.GlobalId;

/** What an edit of a membership came to. */
@Type("EditedMembership")
@Description("What an edit of a membership came to.")
public record EditedMembership(@Ignore long key,
        @Description("False if everything was so before; nothing was written then.") boolean changed) {

    static final String TYPE = "Membership";

    @Id
    @NonNull
    @Description("Id of the membership, of one that was removed too.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
