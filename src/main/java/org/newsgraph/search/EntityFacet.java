package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.directory.EntityRow;

/** How many articles of a list name an entity. */
@Description("How many articles of the list name an entity.")
public record EntityFacet(@NonNull @Description("The entity that is named.") EntityRow entity,
        @Description("Articles.") int count) {
}
