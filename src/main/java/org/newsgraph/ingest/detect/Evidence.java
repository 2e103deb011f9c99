package org.newsgraph.ingest.detect;

/** What speaks for a detected name, strongest first. */
public enum Evidence {
    /** The directory lists the name. */
    DIRECTORY,
    /** The name's own form or its neighbours leave no doubt: a title, a company suffix, a country's name. */
    CERTAIN,
    /** The name looks like one, and its kind is the likeliest. */
    LIKELY
}
