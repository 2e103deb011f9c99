package org.newsgraph.change;

import org.eclipse.microprofile.graphql.Description;

/** What a change did. */
@Description("What a change did.")
public enum ChangeKind {
    @Description("An article was published for the first time.")
    ARTICLE_CREATED,

    @Description("A published article got a new revision.")
    ARTICLE_REVISED,

    @Description("An entity came into the directory.")
    ENTITY_CREATED,

    @Description("An entity, or what is known of it, was changed.")
    ENTITY_CHANGED
}
