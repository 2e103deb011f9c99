package org.newsgraph.export;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.newsgraph.crossref.Neighbourhoods;
import org.newsgraph.crossref.Reach;

/** Neighbourhoods of entities for graph tools. */
@Singleton
public class Graphs {
    private final ExportReading reading;
    private final Neighbourhoods neighbourhoods;
    private final Gexf gexf;

    Graphs(ExportReading reading, Neighbourhoods neighbourhoods, Gexf gexf) {
        this.reading = reading;
        this.neighbourhoods = neighbourhoods;
        this.gexf = gexf;
    }

    /** GEXF; nothing if readers do not know the entity. */
    public Optional<Written> gexf(long entity, Reach reach, BooleanSupplier abandoned) {
        return reading.during(abandoned, () -> neighbourhoods.of(entity, reach))
                .map(found -> new Written(gexf.of(found),
                        found.members().stream().map(member -> member.entity().getId())
                                .collect(Collectors.toSet()),
                        0));
    }
}
