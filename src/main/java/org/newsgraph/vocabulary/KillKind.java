package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Why an article was killed. */
@Description("Why an article was killed.")
public enum KillKind {
    @Description("It must not be used (IPTC: canceled).")
    KILL, @Description("It was taken down, as for a court or a person's rights.")
    TAKEDOWN, @Description("Its publisher takes back what it said.")
    RETRACTION
}
