package org.newsgraph.directory;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** A place, as an editor gives it: null leaves a value as it is, an empty Optional clears it. */
@Input("PlaceInput")
@Description("A place, to create or to change. When changing, a field that is absent leaves its value as it is.")
public class PlaceInput {
    @Description("The preferred name: 1 to 500 characters; white space is trimmed and every run of it made one blank. Required when creating.")
    public @Nullable String name;

    @Description("One sentence on what this is, at most 2,000 characters; null clears it.")
    public @Nullable Optional<String> description;

    @Description("All further names, at most 100, each once; they replace those there are. The preferred name is left out.")
    public @Nullable List<@NonNull AliasInput> aliases;

    @Description("All identifiers, at most 100, each once; they replace those there are.")
    public @Nullable List<@NonNull IdentifierInput> identifiers;

    @Description("All pages that stand for the same, at most 100 absolute http or https addresses of at most 2,000 bytes; they replace those there are.")
    public @Nullable List<@NonNull String> sameAs;

    @Description("ISO 3166-1 alpha-2 code, in capitals, of the country that it is or lies in; XK stands for Kosovo. Null clears it.")
    public @Nullable Optional<String> countryCode;

    @Description("Degrees north (WGS 84), -90 to 90, together with longitude; null clears it.")
    public @Nullable Optional<Double> latitude;

    @Description("Degrees east (WGS 84), -180 to 180, together with latitude; null clears it.")
    public @Nullable Optional<Double> longitude;

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT or INVALID_ID naming the field
     */
    public EntityDraft draft(InputCheck check) {
        return new PlaceDraft(EntityNames.of(check, name, description, aliases, identifiers, sameAs),
                check.country("countryCode", countryCode), check.degrees("latitude", latitude, 90),
                check.degrees("longitude", longitude, 180));
    }
}
