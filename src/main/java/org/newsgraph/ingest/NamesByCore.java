package org.newsgraph.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;

/** Names of the directory, found for several texts at once. */
record NamesByCore(Map<String, List<KnownName>> names) {

    /** Those that one text may mean: what an article is found to say never depends on the articles beside it. */
    KnownNames among(Collection<String> cores) {
        return KnownNames.of(cores.stream().flatMap(core -> withCore(core).stream()).toList());
    }

    List<KnownName> withCore(String core) {
        return names.getOrDefault(core, List.of());
    }
}
