package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What is known of the entity behind a mention. */
@Description("What is known of the entity behind a mention.")
public enum LinkStatus {
    @Description("The mention is linked to one entity of the directory.")
    LINKED,

    @Description("The directory knows bearers of the name, but the article does not show that it means one of them rather than another; none is linked.")
    AMBIGUOUS,

    @Description("No entity of the directory bears the name and none was created for it.")
    UNKNOWN
}
