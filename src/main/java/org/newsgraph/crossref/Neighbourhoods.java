package org.newsgraph.crossref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;

/** Reads the neighbourhood of an entity: a few statements a step, one for all ties. */
@Singleton
public class Neighbourhoods {
    /** Those that are nearer, then those that are named together most often; a picture of more is a black disc. */
    public static final int MOST_MEMBERS = 1000;
    private final CoMentions coMentions;
    private final Directory directory;

    Neighbourhoods(CoMentions coMentions, Directory directory) {
        this.coMentions = coMentions;
        this.directory = directory;
    }

    /** Nothing if readers do not know the entity. */
    public Optional<Neighbourhood> of(long entity, Reach reach) {
        return directory.knownWithKeys(List.of(entity)).stream().findFirst().map(middle -> around(middle, reach));
    }

    private Neighbourhood around(EntityRow middle, Reach reach) {
        Map<Long, Integer> distances = new LinkedHashMap<>();
        distances.put(middle.key(), 0);
        List<EntityRow> ring = List.of(middle);
        for (int step = 1; step <= reach.steps() && !ring.isEmpty(); step++) {
            List<Long> next = new ArrayList<>();
            for (CoMentionConnection others : coMentions.pagesOf(ring, reach.scope(), reach.page())) {
                others.getNodes().stream().map(tie -> tie.pair().other()).filter(key -> !distances.containsKey(key))
                        .limit(MOST_MEMBERS - distances.size()).forEach(next::add);
                for (long key : next) {
                    distances.putIfAbsent(key, step);
                }
            }
            ring = directory.withKeys(next);
        }
        Map<Long, EntityRow> entities = directory.byKey(distances.keySet());
        List<Neighbourhood.Member> members = distances.entrySet().stream()
                .filter(one -> entities.containsKey(one.getKey()))
                .map(one -> new Neighbourhood.Member(entities.get(one.getKey()), one.getValue())).toList();
        return new Neighbourhood(members, coMentions.among(List.copyOf(entities.keySet()), reach.scope()));
    }
}
