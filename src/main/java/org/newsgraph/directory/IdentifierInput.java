package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What another register calls an entity. */
@Input("IdentifierInput")
@Description("What another register calls an entity.")
public class IdentifierInput {
    @NonNull
    @Description("The register, such as wikidata or lei.")
    public String scheme;

    @NonNull
    @Description("The entity's identifier in that register.")
    public String value;
}
