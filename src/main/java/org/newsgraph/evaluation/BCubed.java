package org.newsgraph.evaluation;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.annotation.AnnotatedSpan;

/**
 * How well the clusters of mentions agree (B-cubed, Bagga and Baldwin 1998): for each mention, the share of its found
 * cluster that is right and the share of its marked cluster that was found. Over the mentions whose span stands in both
 * texts with a cluster: what was not found is counted by the span scores.
 */
final class BCubed {
    private record Place(int start, int end) {
        static Place of(AnnotatedSpan span) {
            return new Place(span.start(), span.end());
        }
    }

    private BCubed() {
    }

    static Shares score(List<AnnotatedSpan> found, List<AnnotatedSpan> marked) {
        Map<Place, String> foundBy = clusters(found);
        Map<Place, String> markedBy = clusters(marked);
        foundBy.keySet().retainAll(markedBy.keySet());
        markedBy.keySet().retainAll(foundBy.keySet());
        double precision = 0;
        double recall = 0;
        for (Place place : foundBy.keySet()) {
            Set<Place> together = members(foundBy, place);
            Set<Place> right = members(markedBy, place);
            double common = together.stream().filter(right::contains).count();
            precision += common / together.size();
            recall += common / right.size();
        }
        return new Shares(precision, recall, foundBy.size());
    }

    private static Set<Place> members(Map<Place, String> clusters, Place place) {
        String cluster = clusters.get(place);
        return clusters.keySet().stream().filter(other -> clusters.get(other).equals(cluster)).collect(toSet());
    }

    private static Map<Place, String> clusters(List<AnnotatedSpan> spans) {
        Map<Place, String> clusters = new HashMap<>();
        for (AnnotatedSpan span : spans) {
            if (span.entity() != null) {
                clusters.put(Place.of(span), span.entity());
            }
        }
        return clusters;
    }
}
