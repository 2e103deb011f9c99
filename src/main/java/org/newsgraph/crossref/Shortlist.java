package org.newsgraph.crossref;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.newsgraph.directory.EntityRow;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Which entities of a text are asked for.
 *
 * @param kinds
 *        empty for all
 */
record Shortlist(List<EntityKind> kinds, ArticleEntityOrder order, int first) {
    List<Appearance> sorted(List<Appearance> ofText) {
        return ofText.stream().sorted(order.comparator).toList();
    }

    /** The entities that have to be known before it can be chosen: their kinds are told by the directory. */
    Collection<Long> mayNeed(List<List<Appearance>> sorted) {
        return sorted.stream().flatMap(of -> kinds.isEmpty() ? of.stream().limit(first) : of.stream())
                .map(Appearance::entity).distinct().toList();
    }

    List<Appearance> chosen(List<Appearance> sorted, Map<Long, EntityRow> entities) {
        return sorted.stream()
                // One that another transaction has just taken from readers is left out.
                .filter(a -> entities.containsKey(a.entity()))
                .filter(a -> kinds.isEmpty() || kinds.contains(entities.get(a.entity()).getKind()))
                .limit(first).toList();
    }
}
