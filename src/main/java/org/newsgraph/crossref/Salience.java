package org.newsgraph.crossref;

import org.newsgraph.vocabulary.EntityRelation;

/**
 * How much an article is about an entity. A mention weighs 1; being named in the lead adds 2, in the headline 3, in
 * any other heading 1. Salience is that weight as a share of the heaviest entity's, so that the heaviest has 1. An
 * article is ABOUT an entity with a salience of at least {@link #ABOUT_FROM} that its headline, a heading or its lead
 * names, and MENTIONS all others.
 */
public final class Salience {
    public static final double ABOUT_FROM = 0.5;

    private Salience() {
    }

    /** What an article says of one entity. */
    public record Presence(int mentions, boolean inHeadline, boolean inHeading, boolean inLead) {
        public Presence plus(Presence other) {
            return new Presence(mentions + other.mentions, inHeadline || other.inHeadline,
                    inHeading || other.inHeading, inLead || other.inLead);
        }
    }

    public static int weight(Presence presence) {
        return presence.mentions + (presence.inLead ? 2 : 0) + (presence.inHeadline ? 3 : 0)
                + (presence.inHeading ? 1 : 0);
    }

    public static EntityRelation relation(Presence presence, double salience) {
        boolean prominent = presence.inHeadline || presence.inHeading || presence.inLead;
        return prominent && salience >= ABOUT_FROM ? EntityRelation.ABOUT : EntityRelation.MENTIONS;
    }
}
