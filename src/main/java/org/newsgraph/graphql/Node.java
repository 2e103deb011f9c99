package org.newsgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay's Node. */
@Description("An object that can be fetched again by its id (Relay Global Object Identification).")
public interface Node {
    @Id
    @NonNull
    @Description("Opaque; unique among all objects.")
    String getId();
}
