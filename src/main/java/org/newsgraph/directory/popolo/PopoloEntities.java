package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.AliasInput;
import org.newsgraph.directory.EntityDraft;
import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.OrganizationInput;
import org.newsgraph.directory.PersonInput;
import org.newsgraph.directory.PlaceInput;

/** Reads Popolo's persons, organizations and areas. */
final class PopoloEntities {
    private static final InputCheck CHECK = new InputCheck("");
    private static final String COUNTRY = "iso3166-1-alpha2";

    private PopoloEntities() {
    }

    static EntityDraft draft(PopoloClass type, PopoloRecord record, List<IdentifierInput> identifiers) {
        return switch (type) {
            case PERSONS -> person(record, identifiers);
            case ORGANIZATIONS -> organization(record, identifiers);
            case AREAS -> place(record, identifiers);
        };
    }

    private static EntityDraft person(PopoloRecord record, List<IdentifierInput> identifiers) {
        PersonInput input = new PersonInput();
        input.name = record.text("name");
        input.description = given(record, "summary");
        input.aliases = aliases(record);
        input.identifiers = identifiers;
        input.givenName = given(record, "given_name");
        input.familyName = given(record, "family_name");
        input.birthDate = PopoloDate.exact("birth_date", record.text("birth_date"));
        input.deathDate = PopoloDate.exact("death_date", record.text("death_date"));
        return input.draft(CHECK);
    }

    private static EntityDraft organization(PopoloRecord record, List<IdentifierInput> identifiers) {
        OrganizationInput input = new OrganizationInput();
        input.name = record.text("name");
        input.description = given(record, "summary");
        input.aliases = aliases(record);
        input.identifiers = identifiers;
        input.classification = given(record, "classification");
        return input.draft(CHECK);
    }

    private static EntityDraft place(PopoloRecord record, List<IdentifierInput> identifiers) {
        PlaceInput input = new PlaceInput();
        input.name = record.text("name");
        input.description = given(record, "summary");
        input.aliases = aliases(record);
        input.identifiers = identifiers;
        input.countryCode = identifiers.stream().filter(i -> i.scheme.equals(COUNTRY)).findFirst()
                .map(i -> Optional.of(i.value)).orElseGet(() -> given(record, "country_code"));
        return input.draft(CHECK);
    }

    private static @Nullable Optional<String> given(PopoloRecord record, String property) {
        String text = record.text(property);
        return text == null ? null : Optional.of(text);
    }

    private static List<AliasInput> aliases(PopoloRecord record) {
        String name = record.textOr("name", "");
        List<AliasInput> aliases = new ArrayList<>();
        for (PopoloRecord other : record.list("other_names")) {
            String alias = other.text("name");
            if (alias != null && !alias.equals(name) && aliases.stream().noneMatch(a -> a.name.equals(alias))) {
                aliases.add(new AliasInput(alias,
                        AliasKinds.of(name, alias, other.textOr("note", ""), other.text("end_date") != null)));
            }
        }
        return aliases;
    }
}
