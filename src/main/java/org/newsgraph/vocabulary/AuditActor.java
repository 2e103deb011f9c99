package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What kind of actor made a change. */
@Description("What kind of actor made a change.")
public enum AuditActor {
    @Description("Whoever holds an API key.")
    KEY,

    @Description("Whoever holds a token of the newsroom's sign-on service.")
    TOKEN,

    @Description("Somebody on the server's own machine, without a key.")
    LOCAL,

    @Description("Somebody without a key or token.")
    ANONYMOUS,

    @Description("A command, or the server itself.")
    PROCESS
}
