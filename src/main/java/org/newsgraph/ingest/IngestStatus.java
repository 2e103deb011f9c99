package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;

/** What became of an article. */
@Description("What became of an article that was taken in.")
public enum IngestStatus {
    @Description("It was new.")
    CREATED,

    @Description("Its content had changed: a further revision was made. Or its document changed its status or embargo.")
    REVISED,

    @Description("It was there already, with this content.")
    UNCHANGED,

    @Description("The document says so: it was killed, and all of its texts are deleted.")
    KILLED,

    @Description("A later version was there already: nothing was stored.")
    OUTDATED,

    @Description("It could not be taken in, and nothing was stored: see problem.")
    FAILED
}
