package org.newsgraph.directory;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/**
 * The checked values that entities of every kind have; null leaves a value as it is.
 *
 * @param check
 *        names the fields in what is found wrong later on
 */
record EntityNames(InputCheck check, @Nullable String name, @Nullable Optional<String> description,
        @Nullable List<AliasInput> aliases, @Nullable List<IdentifierInput> identifiers,
        @Nullable List<String> sameAs) {

    static EntityNames of(InputCheck check, @Nullable String name, @Nullable Optional<String> description,
            @Nullable List<AliasInput> aliases, @Nullable List<IdentifierInput> identifiers,
            @Nullable List<String> sameAs) {
        return new EntityNames(check, name == null ? null : TextRules.name(check.field("name"), name),
                check.optionalLine("description", description, TextRules.MAX_DESCRIPTION),
                check.list("aliases", aliases, EntityNames::alias, alias -> alias.name),
                check.list("identifiers", identifiers, EntityNames::identifier, i -> List.of(i.scheme, i.value)),
                check.list("sameAs", sameAs, (at, url) -> TextRules.url(at.field(""), url), url -> url));
    }

    String requiredName() {
        if (name == null) {
            throw ApiException.invalid(check.field("name"), check.field("name") + " must be given");
        }
        return name;
    }

    private static AliasInput alias(InputCheck at, AliasInput alias) {
        return new AliasInput(TextRules.name(at.field(".name"), alias.name), alias.kind());
    }

    private static IdentifierInput identifier(InputCheck at, IdentifierInput identifier) {
        return new IdentifierInput(TextRules.scheme(at.field(".scheme"), identifier.scheme),
                TextRules.value(at.field(".value"), identifier.value));
    }
}
