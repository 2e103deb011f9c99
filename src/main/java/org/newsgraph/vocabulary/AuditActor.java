package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What kind of actor made a change. */
@Description("What kind of actor made a change.")
public enum AuditActor {
    @Description("Whoever holds an API key.")
    KEY,

    @Description("Somebody on the server's own machine, without a key.")
    LOCAL,

    @Description("Somebody without a key.")
    ANONYMOUS,

    @Description("A command, or the server itself.")
    PROCESS
}
