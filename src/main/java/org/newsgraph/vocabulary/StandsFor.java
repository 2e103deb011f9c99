package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** For what else the name of a place stands. */
@Description("For what else the name of a place stands.")
public enum StandsFor {
    @Description("Its government, as in: Norway condemned the attack.")
    GOVERNMENT,

    @Description("Its team, as in: Norway beat Denmark 2-1.")
    TEAM
}
