package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing a name stands for. */
@Description("What kind of thing a name stands for.")
public enum EntityKind {
    @Description("One human being, living, dead or invented.")
    PERSON,

    @Description("A body with members or staff: company, party, agency, team, alliance, publication.")
    ORGANIZATION,

    @Description("A country, region, town, building or natural feature.")
    PLACE
}
