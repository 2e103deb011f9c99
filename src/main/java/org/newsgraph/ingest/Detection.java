package org.newsgraph.ingest;

/** How names are found in texts; the setting {@code newsgraph.detection}. */
enum Detection {
    /** By the trained model and the directory; in a language without a model by the directory alone. */
    TRAINED,

    /** Only the names and aliases that the directory lists. */
    DIRECTORY,

    /** Not at all: articles are stored and searched, but name nobody. */
    NONE
}
