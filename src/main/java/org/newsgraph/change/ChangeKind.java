package org.newsgraph.change;

import org.eclipse.microprofile.graphql.Description;

/** What a change did. */
@Description("What a change did.")
public enum ChangeKind {
    @Description("An article was published for the first time.")
    ARTICLE_CREATED,

    @Description("A published article got a new revision.")
    ARTICLE_REVISED,

    @Description("A new detector changed what a published article is said to name.")
    ARTICLE_MENTIONS_CHANGED,

    @Description("People added a mention to a published article, or took its rejection back. See mentionId.")
    MENTION_ADDED,

    @Description("People rejected a mention in a published article, or took back one that they had added. See mentionId.")
    MENTION_REMOVED,

    @Description("People confirmed a mention in a published article, or said whom it names. See mentionId.")
    MENTION_CHANGED,

    @Description("An article that had been withheld is published again.")
    ARTICLE_PUBLISHED,

    @Description("An embargo ended: an article is published for the first time.")
    EMBARGO_LIFTED,

    @Description("A published article was wrong: Article.corrections says what.")
    ARTICLE_CORRECTED,

    @Description("An article that was published is held back for doubt; it must not be used. See tombstone.")
    ARTICLE_WITHHELD,

    @Description("An article that was published is killed: it must not be used, and what was kept of it must go. See tombstone.")
    ARTICLE_KILLED,

    @Description("An entity came into the directory.")
    ENTITY_CREATED,

    @Description("An entity, or what is known of it, was changed.")
    ENTITY_CHANGED,

    @Description("An entity was merged into another, which its id leads to from now on.")
    ENTITY_MERGED,

    @Description("A merge of this entity was undone, or mentions of it were given to another entity.")
    ENTITY_SPLIT,

    @Description("Deliveries to a webhook were given up: see webhook. Told to its owner and to administrators alone, by Query.changes.")
    WEBHOOK_DISABLED,

    @Description("What the caller sees is another part of the articles now, since its product was changed or it has another: what was read before is to be read anew. Told to the keys of the product alone, by Query.changes.")
    PRODUCT_CHANGED
}
