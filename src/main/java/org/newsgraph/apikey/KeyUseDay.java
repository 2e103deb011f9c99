package org.newsgraph.apikey;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One day of a key. */
@Description("How much a key was used on one day; counted within ten seconds.")
public record KeyUseDay(@NonNull @Description("The day (UTC).") LocalDate day,
        @Description("Operations that were admitted.") int requests,
        @Description("Points that they cost, as extensions.cost tells them.") int cost,
        @Description("Articles in their answers; one that several answers hold counts in each.") int articles) {
}
