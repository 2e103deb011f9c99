package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What people have said of a mention that the machine found. */
@Description("What people have said of a mention that the machine found.")
public enum Verdict {
    @Description("Nobody has looked at it.")
    UNREVIEWED,

    @Description("A person has confirmed it.")
    CONFIRMED,

    @Description("A person has rejected it.")
    REJECTED
}
