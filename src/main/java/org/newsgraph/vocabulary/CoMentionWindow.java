package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How near to each other two names must stand to count as named together. */
@Description("How near to each other two names must stand to count as named together.")
public enum CoMentionWindow {
    @Description("Anywhere in one article.")
    ARTICLE,

    @Description("In one section.")
    SECTION,

    @Description("In one paragraph.")
    PARAGRAPH,

    @Description("In one sentence.")
    SENTENCE
}
