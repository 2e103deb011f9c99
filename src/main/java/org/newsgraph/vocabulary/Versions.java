package org.newsgraph.vocabulary;

/** Versions that reads of one part of the database give along for readers of another. */
public final class Versions {
    /** The column with the number that grows whenever an entry of the directory is changed; see its table. */
    public static final String DIRECTORY_VERSION = "directory_version";

    private Versions() {
    }
}
