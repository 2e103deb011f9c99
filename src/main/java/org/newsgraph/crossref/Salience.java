package org.newsgraph.crossref;

import java.util.Set;

import org.newsgraph.vocabulary.EntityRelation;

/**
 * How much an article is about an entity. A mention weighs 1; every further block of text (headline, heading, paragraph)
 * that names it adds 0.5, being named in the lead 2, in the headline 3, in any other heading 1, and standing early up to
 * 1: all of it in the first block, nothing behind the last. Salience is that weight as a share of the heaviest entity's,
 * so that the heaviest has 1. An article is ABOUT an entity with a salience of at least {@link #ABOUT_FROM} that its
 * headline, a heading or its lead names, or of at least {@link #ABOUT_ANYWHERE_FROM} wherever it stands, and MENTIONS all
 * others.
 */
public final class Salience {
    public static final double ABOUT_FROM = 0.5;
    /** "Two brothers jailed" names them below only. */
    public static final double ABOUT_ANYWHERE_FROM = 0.75;
    private static final double LAST_BITS = 5e-10;
    private static final double LEAD = 2;
    private static final double HEADLINE = 3;
    private static final double HEADING = 1;
    private static final double FURTHER_BLOCK = 0.5;

    private Salience() {
    }

    /**
     * What an article says of one entity.
     *
     * @param blocks
     *        the headline, headings and paragraphs that name it, counted from 0 in reading order
     */
    public record Presence(int mentions, boolean inHeadline, boolean inHeading, boolean inLead, Set<Integer> blocks) {
        public Presence {
            blocks = Set.copyOf(blocks);
        }

        boolean isProminent() {
            return inHeadline || inHeading || inLead;
        }
    }

    /**
     * @param articleBlocks
     *        how many blocks the article has
     */
    public static double weight(Presence presence, int articleBlocks) {
        return presence.mentions + (presence.inLead ? LEAD : 0) + (presence.inHeadline ? HEADLINE : 0)
                + (presence.inHeading ? HEADING : 0) + spread(presence) + earliness(presence, articleBlocks);
    }

    private static double spread(Presence presence) {
        return FURTHER_BLOCK * Math.max(0, presence.blocks.size() - 1);
    }

    private static double earliness(Presence presence, int articleBlocks) {
        return presence.blocks.stream().mapToInt(Integer::intValue).min().stream()
                .mapToDouble(first -> 1 - (double) first / articleBlocks).sum();
    }

    /**
     * @param salience
     *        what is as much as the limit but for how fractions are held is as much
     */
    public static EntityRelation relation(Presence presence, double salience) {
        double from = presence.isProminent() ? ABOUT_FROM : ABOUT_ANYWHERE_FROM;
        return salience + LAST_BITS >= from ? EntityRelation.ABOUT : EntityRelation.MENTIONS;
    }
}
