package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What another register calls an entity, as a client gives it. */
@Input("IdentifierInput")
@Description("What another register calls an entity; a scheme and value name at most one entity.")
public class IdentifierInput {
    @NonNull
    @Description("The register, such as wikidata or lei: 1 to 50 of a-z, 0-9, point, hyphen and underscore, the first a letter or digit.")
    public String scheme = "";

    @Id
    @NonNull
    @Description("The entity's name or number there: 1 to 200 characters.")
    public String value = "";

    public IdentifierInput() {
    }

    public IdentifierInput(String scheme, String value) {
        this.scheme = scheme;
        this.value = value;
    }
}
