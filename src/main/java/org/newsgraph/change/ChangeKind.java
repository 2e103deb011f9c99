package org.newsgraph.change;

/** What a change did. */
public enum ChangeKind {
    ARTICLE_CREATED, ARTICLE_REVISED, ENTITY_CREATED, ENTITY_CHANGED
}
