package org.newsgraph.directory;

/** What an edit does to what is there already. */
public enum EditPolicy {
    /** Given values replace those there are, given lists too: an editor who has seen them decides. */
    REPLACE,
    /** Given values replace those there are, lists only grow: a source that speaks for the entity, but not alone. */
    LEAD,
    /** Only gaps are filled, lists only grow, another name becomes an alias: a further source. */
    FILL
}
