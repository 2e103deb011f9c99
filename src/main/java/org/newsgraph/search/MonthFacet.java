package org.newsgraph.search;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many articles of a list were published in a month. */
@Description("How many articles of the list were published in a month.")
public record MonthFacet(@NonNull @Description("Its first day; months are UTC.") LocalDate month,
        @Description("Articles.") int count) {
}
