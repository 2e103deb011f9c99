package org.newsgraph.database;

import java.nio.file.Path;

/** Another Newsgraph is at work on the folder. Two servers on one folder would destroy it. */
public final class DataFolderInUse extends DatabaseUnavailable {

    DataFolderInUse(Path folder, String owner) {
        super("The data folder " + folder + " is in use by another Newsgraph, process " + owner
                + ". Stop that one first, or give this one its own folder with NEWSGRAPH_DATA.");
    }
}
