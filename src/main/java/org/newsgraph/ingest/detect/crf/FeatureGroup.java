package org.newsgraph.ingest.detect.crf;

/** Features of one sort, for one text. */
interface FeatureGroup {
    void add(int place, Features features);
}
