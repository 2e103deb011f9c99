package org.newsgraph.crossref;

import java.util.List;

import org.newsgraph.directory.EntityRow;

/** Whom an entity is named together with, and these with each other: a graph without directions. */
public record Neighbourhood(List<Member> members, List<CoMention> ties) {
    /**
     * @param distance
     *        steps from the entity in the middle, which has 0
     */
    public record Member(EntityRow entity, int distance) {
    }
}
