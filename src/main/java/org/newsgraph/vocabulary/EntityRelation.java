package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How an article relates to an entity that it names, as in the rel values of ninjs. */
@Description("How an article relates to an entity that it names, as in the rel values of ninjs.")
public enum EntityRelation {
    @Description("The article is about the entity.")
    ABOUT,

    @Description("The article names the entity in passing.")
    MENTIONS
}
