package org.newsgraph.directory;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.vocabulary.EntityKind;

/** An organization, as an editor gives it: null leaves a value as it is, an empty Optional clears it. */
@Input("OrganizationInput")
@Description("An organization, to create or to change. When changing, a field that is absent leaves its value as it is.")
public class OrganizationInput {
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

    @Description("What sort of body, such as company or intergovernmental: at most 200 characters; null clears it.")
    public @Nullable Optional<String> classification;

    @Id
    @Description("The organization that this one is part of, not below this one itself; null clears it.")
    public Optional<String> parentId;

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT or INVALID_ID naming the field
     */
    public EntityDraft draft(InputCheck check) {
        return new OrganizationDraft(EntityNames.of(check, name, description, aliases, identifiers, sameAs),
                check.optionalLine("classification", classification, TextRules.MAX_CLASSIFICATION),
                check.key("parentId", parentId, Entities.type(EntityKind.ORGANIZATION)));
    }
}
