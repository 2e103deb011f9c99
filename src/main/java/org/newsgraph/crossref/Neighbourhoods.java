package org.newsgraph.crossref;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.CoMentionWindow;

/** Reads the neighbourhood of an entity: a few statements a step, one for all ties. */
@Singleton
public class Neighbourhoods {
    public static final int MOST_STEPS = 2;
    /** Those that are nearer, then those that are named together most often; a picture of more is a black disc. */
    public static final int MOST_MEMBERS = 1000;
    private final CoMentions coMentions;
    private final Directory directory;

    Neighbourhoods(CoMentions coMentions, Directory directory) {
        this.coMentions = coMentions;
        this.directory = directory;
    }

    /**
     * Nothing if readers do not know the entity.
     *
     * @param first
     *        whom each entity is named with most often, 1 to 100 of them
     * @throws ApiException
     *         INVALID_ARGUMENT for depth, first or until
     */
    public Optional<Neighbourhood> of(long entity, CoMentionWindow window, int depth, int first,
            @Nullable Instant since, @Nullable Instant until) {
        if (depth < 1 || depth > MOST_STEPS) {
            throw ApiException.invalid("depth", "depth must be 1 or " + MOST_STEPS);
        }
        PageRequest page = PageRequest.of(first, null, null, null);
        CoMentionScope scope = new CoMentionScope(window, Period.of(since, until), List.of());
        return directory.knownWithKeys(List.of(entity)).stream().findFirst()
                .map(middle -> around(middle, scope, depth, page));
    }

    private Neighbourhood around(EntityRow middle, CoMentionScope scope, int depth, PageRequest page) {
        Map<Long, Integer> distances = new LinkedHashMap<>();
        distances.put(middle.key(), 0);
        List<EntityRow> ring = List.of(middle);
        for (int step = 1; step <= depth && !ring.isEmpty(); step++) {
            List<Long> next = new ArrayList<>();
            for (CoMentionConnection others : coMentions.pagesOf(ring, scope, page)) {
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
        return new Neighbourhood(members, coMentions.among(List.copyOf(entities.keySet()), scope));
    }
}
