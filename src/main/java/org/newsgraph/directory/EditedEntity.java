package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.vocabulary.EntityKind;

/** What an edit of an entity came to. */
@Type("EditedEntity")
@Description("What an edit of a person, organization or place came to.")
public record EditedEntity(@Ignore long key, @Ignore EntityKind kind,
        @Description("False if everything was so before; nothing was written then.") boolean changed) {

    @Id
    @NonNull
    @Description("Id of the person, organization or place.")
    public String getId() {
        return Entities.globalId(key, kind);
    }
}
