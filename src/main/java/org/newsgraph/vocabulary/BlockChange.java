package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What became of a block from one revision to another. */
@Description("What became of a headline, heading or paragraph from one revision to another.")
public enum BlockChange {
    @Description("Only the later one has it.")
    ADDED,

    @Description("Only the earlier one has it.")
    REMOVED,

    @Description("At least half of its words are the same, and it stands at the same place among the others.")
    CHANGED,

    @Description("The same text, at another place among the others.")
    MOVED,

    @Description("At least three fifths of its words are the same, and it stands at another place among the others.")
    MOVED_AND_CHANGED,

    @Description("The same text, at the same place among the others.")
    UNCHANGED
}
