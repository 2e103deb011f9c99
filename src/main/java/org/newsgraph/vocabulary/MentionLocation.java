package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Which part of the article a mention stands in. */
@Description("Which part of the article a mention stands in.")
public enum MentionLocation {
    @Description("The headline, where the source gave one.")
    HEADLINE,

    @Description("The heading of a section.")
    HEADING,

    @Description("A paragraph.")
    PARAGRAPH
}
