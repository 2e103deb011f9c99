package org.newsgraph.directory;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/**
 * What a membership is to become: values that are sound in themselves; null leaves a value as it is.
 *
 * @param check
 *        names the fields in what is found wrong later on
 */
public record MembershipDraft(InputCheck check, @Nullable Long person, @Nullable Long organization,
        @Nullable Optional<String> role, @Nullable Optional<LocalDate> startDate,
        @Nullable Optional<LocalDate> endDate) {

    /**
     * A membership as it is to become, every value given.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT for the role
     */
    public static MembershipDraft of(InputCheck check, long person, long organization, Optional<String> role,
            Optional<LocalDate> startDate, Optional<LocalDate> endDate) {
        return new MembershipDraft(check, person, organization, check.optionalLine("role", role, TextRules.MAX_ROLE),
                startDate, endDate);
    }

    void requireBothEnds() {
        require("personId", person);
        require("organizationId", organization);
    }

    /** Whether the values are those of the membership already, so that there is nothing to write. */
    boolean describes(Membership membership) {
        return isSame(person, membership.person.id) && isSame(organization, membership.organization.id)
                && isSame(role, membership.role) && isSame(startDate, membership.startDate)
                && isSame(endDate, membership.endDate);
    }

    void applyTo(Membership membership) {
        if (person != null) {
            membership.person = Entities.person(check.field("personId"), person);
        }
        if (organization != null) {
            membership.organization = Entities.organization(check.field("organizationId"), organization);
        }
        if (role != null) {
            membership.role = role.orElse(null);
        }
        if (startDate != null) {
            membership.startDate = startDate.orElse(null);
        }
        if (endDate != null) {
            membership.endDate = endDate.orElse(null);
        }
        Dates.checkOrder(check.field("endDate"), membership.startDate, membership.endDate);
    }

    private void require(String name, @Nullable Long key) {
        if (key == null) {
            throw ApiException.invalid(check.field(name), check.field(name) + " must be given");
        }
    }

    private static boolean isSame(@Nullable Long given, Long current) {
        return given == null || given.equals(current);
    }

    private static <T> boolean isSame(@Nullable Optional<T> given, @Nullable T current) {
        return given == null || given.equals(Optional.ofNullable(current));
    }
}
