package org.newsgraph.export;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Neighbourhoods;
import org.newsgraph.vocabulary.CoMentionWindow;

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

    /** GEXF; nothing if readers do not know the entity. See {@link Neighbourhoods#of}. */
    public Optional<Written> gexf(long entity, CoMentionWindow window, int depth, int first, @Nullable Instant since,
            @Nullable Instant until, BooleanSupplier abandoned) {
        return reading.during(abandoned, () -> neighbourhoods.of(entity, window, depth, first, since, until))
                .map(found -> new Written(gexf.of(found),
                        found.members().stream().map(member -> member.entity().getId())
                                .collect(Collectors.toSet()),
                        0));
    }
}
