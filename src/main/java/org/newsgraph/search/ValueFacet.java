package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many articles of a list have a value. */
@Description("How many articles of the list have a value.")
public record ValueFacet(@NonNull @Description("The language tag or the category.") String value,
        @Description("Articles.") int count) {
}
