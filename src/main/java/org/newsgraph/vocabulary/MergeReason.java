package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Why two entities may be one. */
@Description("Why two entities may be one.")
public enum MergeReason {
    @Description("Their names differ only in a middle initial, a legal form, an article or a spelling.")
    NAME_VARIANT,

    @Description("One is called by the initials that an article gives for the other.")
    ACRONYM
}
