package org.newsgraph.ingest.detect;

import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/** Streets, waters and buildings that the model took for bodies: their last word, or where they stand, says what they are. */
final class Sites {
    private static final Set<String> GROUNDS = Set.of("street", "road", "lane", "avenue", "boulevard", "yard", "yards",
            "wharf", "quay", "docks", "bridge", "airport", "river", "lake", "square", "beach", "stadium", "arena",
            "cemetery", "harbour", "harbor", "canal", "heights", "gardens");
    private static final Set<String> BUILDINGS = Set.of("library", "hall", "theatre", "theater", "hotel", "cinema",
            "mill", "mills", "castle", "cathedral", "prison", "park");
    private static final Set<String> CENTRES = Set.of("convention", "conference", "arts", "art", "leisure", "shopping",
            "sports", "community", "civic", "exhibition", "millennium", "visitor");
    private static final Set<String> WHERE = Set.of("at", "in", "near", "outside", "inside", "off", "around");

    private Sites() {
    }

    static Candidate settle(Candidate name) {
        boolean open = name.kind() == EntityKind.ORGANIZATION && name.length() > 1
                && name.evidence() != Evidence.DIRECTORY && name.rank() != Candidate.BY_LEXICON;
        return open && isSite(name) ? name.as(EntityKind.PLACE, name.evidence()) : name;
    }

    private static boolean isSite(Candidate name) {
        Passage passage = name.passage();
        String last = passage.lower(name.to() - 1);
        boolean centre = Set.of("centre", "center").contains(last)
                && CENTRES.contains(passage.lower(name.to() - 2));
        return GROUNDS.contains(last) || (centre || BUILDINGS.contains(last)) && isWhere(passage, name.from() - 1);
    }

    private static boolean isWhere(Passage passage, int before) {
        int token = passage.lower(before).equals("the") ? before - 1 : before;
        return WHERE.contains(passage.lower(token));
    }
}
