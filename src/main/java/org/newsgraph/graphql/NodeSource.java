package org.newsgraph.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where the nodes of some types come from; each feature brings its own. */
public interface NodeSource {

    /** Names of the GraphQL types. */
    Set<String> types();

    /** What is published and has these keys, in one statement and any order. */
    List<? extends Node> withKeys(Collection<Long> keys);
}
