package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * A person, organization or place of one file.
 *
 * @param id
 *        the file's own id; unique within its kind and file
 * @param identifiers
 *        value by scheme
 * @param parentId
 *        the file's own id of the organization above
 * @param countryCode
 *        ISO 3166-1 alpha-2, of a place
 */
public record PopoloEntry(EntityKind kind, String id, String name, List<Alias> aliases, Map<String, String> identifiers,
        @Nullable String parentId, @Nullable String countryCode, @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate) {
    /** A further name. */
    public record Alias(String name, AliasKind kind) {
    }

    /** That a person belongs to an organization; both by the file's own ids, days rounded outwards. */
    public record Member(String personId, String organizationId, @Nullable String behalfId, @Nullable String role,
            @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
    }
}
