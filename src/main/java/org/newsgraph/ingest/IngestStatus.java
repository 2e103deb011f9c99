package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;

/** What became of an article. */
@Description("What became of an article that was taken in.")
public enum IngestStatus {
    @Description("It was new.")
    CREATED,

    @Description("Its content had changed: a further revision was made.")
    REVISED,

    @Description("It was there already, with this content.")
    UNCHANGED,

    @Description("It could not be taken in, and nothing was stored: see problem.")
    FAILED
}
