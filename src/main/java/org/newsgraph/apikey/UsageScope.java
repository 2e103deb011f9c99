package org.newsgraph.apikey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/**
 * Which use is told.
 *
 * @param since
 *        first day
 * @param until
 *        the day after the last
 * @param key
 *        of that key alone; null for all
 */
public record UsageScope(LocalDate since, LocalDate until, @Nullable Long key) {
    private static final int MOST_DAYS = 366;
    private static final int LAST_YEAR = 9999;

    /**
     * What the caller may be told: administrators of any key, others of the one that they show.
     *
     * @param apiKey
     *        id of a key; null for all that the caller may be told of
     * @throws ApiException
     *         INVALID_ARGUMENT if there are not 1 to 366 days; INVALID_ID; UNAUTHENTICATED or FORBIDDEN
     */
    public static UsageScope of(@Nullable Caller caller, LocalDate since, LocalDate until, @Nullable String apiKey) {
        checkYear("since", since);
        checkYear("until", until);
        long days = ChronoUnit.DAYS.between(since, until);
        if (days < 1 || days > MOST_DAYS) {
            throw ApiException.invalid("until", "until must be 1 to " + MOST_DAYS + " days after since");
        }
        Long asked = apiKey == null ? null : GlobalId.key("apiKey", apiKey, ApiKey.TYPE);
        if (caller != null && caller.may(Scope.ADMINISTER)) {
            return new UsageScope(since, until, asked);
        }
        if (caller == null || caller.isAnonymous()) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, null, "Use is told to whoever shows a key");
        }
        if (caller.key() == null || asked != null && !Objects.equals(asked, caller.key())) {
            throw new ApiException(ErrorCode.FORBIDDEN, "apiKey",
                    "Use of a key is told to its owner and administrators");
        }
        return new UsageScope(since, until, caller.key());
    }

    /** As of all times in arguments; the database does not have all years that there are. */
    private static void checkYear(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw ApiException.invalid(field, field + " must be a day of the years 1 to " + LAST_YEAR);
        }
    }

    SqlText fromWhere() {
        SqlText text = SqlText.of("FROM api_key_use u JOIN api_key k ON k.id = u.key_id"
                + " WHERE u.day >= ? AND u.day < ?", since, until);
        return key == null ? text : text.add("AND u.key_id = ?", key);
    }
}
