package org.newsgraph.webhook;

import jakarta.inject.Singleton;

import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/** Finds out for whom a caller acts. */
@Singleton
class Owners {
    private final Sql sql;

    Owners(Sql sql) {
        this.sql = sql;
    }

    /**
     * @throws ApiException
     *         FORBIDDEN, if the caller has no key and does not act for the house
     */
    Owner current() {
        Caller caller = Actor.current().caller();
        if (caller == null || caller.local() || caller.may(Scope.ADMINISTER)) {
            return new Owner(null);
        }
        if (caller.key() == null) {
            throw new ApiException(ErrorCode.FORBIDDEN, null, "A webhook belongs to a key: ask with one");
        }
        return new Owner(sql.rows(SqlText.of("SELECT first_key(?) AS id", caller.key()), row -> row.number("id"))
                .get(0));
    }
}
