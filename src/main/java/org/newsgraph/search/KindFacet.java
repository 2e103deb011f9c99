package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.vocabulary.EntityKind;

/** How many articles of a list name entities of a kind. */
@Description("How many articles of the list name at least one entity of a kind.")
public record KindFacet(@NonNull @Description("The kind that is named.") EntityKind kind,
        @Description("Articles.") int count) {
}
