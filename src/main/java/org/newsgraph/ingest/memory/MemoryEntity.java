package org.newsgraph.ingest.memory;

import java.util.List;
import java.util.Map;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.link.Profile;

/** One entity; its key is its place in the list, counted from 1. */
record MemoryEntity(String ownId, List<KnownName> names, Map<String, String> identifiers, Profile profile) {
}
