package org.newsgraph.ingest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/** Who delivers articles. A key that may take articles in and no more changes those alone that it delivered itself. */
@Singleton
class Providers {
    private final Sql sql;

    Providers(Sql sql) {
        this.sql = sql;
    }

    /** The first of the keys that took each other's place up to the caller's; null if it showed none. */
    @Nullable
    Long current() {
        Caller caller = Actor.current().caller();
        return caller == null || caller.key() == null
                ? null
                : sql.rows(SqlText.of("SELECT first_key(?) AS id", caller.key()), row -> row.number("id")).get(0);
    }

    /**
     * @throws ApiException
     *         FORBIDDEN, if the caller may not change the article
     */
    void check(Former former) {
        if (!mayChange(former)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "uri",
                    "another source delivered the article; it alone and editors may change it");
        }
    }

    boolean mayChange(Former former) {
        Caller caller = Actor.current().caller();
        boolean bound = caller != null && !caller.may(Scope.EDIT);
        return !bound || former.provider() != null && former.provider().equals(current());
    }
}
