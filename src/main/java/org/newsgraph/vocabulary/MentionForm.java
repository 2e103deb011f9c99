package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** In what form a text refers to something. */
@Description("In what form a text refers to something.")
public enum MentionForm {
    @Description("By a name.")
    NAME,

    @Description("By a common noun that can stand for one named thing of the article only, such as the alliance after NATO.")
    NOMINAL
}
