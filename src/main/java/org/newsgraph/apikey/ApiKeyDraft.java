package org.newsgraph.apikey;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

/**
 * What is asked of a new key.
 *
 * @param scopes
 *        empty: all that the role may
 * @param networks
 *        CIDR; empty: everywhere
 */
public record ApiKeyDraft(String name, Role role, Set<Scope> scopes, List<String> networks, Duration lifetime) {
    public static final int LONGEST_DAYS = 365;
    public static final int USUAL_DAYS = 90;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NETWORKS = 100;

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    public static ApiKeyDraft of(String prefix, String name, Role role, @Nullable List<Scope> scopes,
            @Nullable List<String> networks, @Nullable Integer days) {
        check(!name.isBlank() && name.length() <= LONGEST_NAME, prefix + "name",
                "must have 1 to " + LONGEST_NAME + " characters");
        TextBounds.check(prefix + "name", name);
        int lifetime = days == null ? USUAL_DAYS : days;
        check(lifetime >= 1 && lifetime <= LONGEST_DAYS, prefix + "days", "must be from 1 to " + LONGEST_DAYS);
        Set<Scope> asked = scopes == null || scopes.isEmpty() ? role.scopes() : Set.copyOf(scopes);
        check(role.scopes().containsAll(asked), prefix + "scopes", "must be among those of the role " + role + ": "
                + role.scopes().stream().sorted().toList());
        List<String> from = networks == null ? List.of() : networks.stream().distinct().toList();
        check(from.size() <= MOST_NETWORKS, prefix + "networks", "must have at most " + MOST_NETWORKS + " items");
        from.forEach(network -> check(Network.parse(network).isPresent(), prefix + "networks",
                "must be networks such as 192.0.2.0/24 or 2001:db8::/32"));
        return new ApiKeyDraft(name.strip(), role, asked, from, Duration.ofDays(lifetime));
    }

    private static void check(boolean right, String field, String rule) {
        if (!right) {
            throw ApiException.invalid(field, field + " " + rule);
        }
    }
}
