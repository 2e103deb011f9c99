package org.newsgraph.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

import io.vertx.core.json.JsonObject;

/**
 * Makes the validators (ETag, RFC 9110 section 8.8.3) of answers before they are known: the same question, asked by callers
 * with the same rights of the same state of the database, has the same answer from the same build of Newsgraph. The state is
 * told by how many transactions have finished, which grows with each; those are taken off that only take from budgets and, for
 * who sees no use of keys, count it. A state that is told apart in vain costs one execution and no more.
 */
@Singleton
class Validators {
    private static final String STATE = """
            SELECT pg_snapshot_xmax(s.now)::text::bigint - (SELECT count(*) FROM pg_snapshot_xip(s.now))
                - (SELECT coalesce(sum(q.finished), 0) FROM quiet_transaction q WHERE q.kind = ANY (?)) AS state
            FROM (SELECT pg_current_snapshot() AS now) s""";
    /** A database that says nothing must not be waited for as long as it does. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Sql sql;
    private final Build build;

    @Inject
    Validators(Sql sql) {
        this(sql, Build.current());
    }

    Validators(Sql sql, Build build) {
        this.sql = sql;
        this.build = build;
    }

    /** To be taken before the question is answered: what is written in between makes a new validator, not an old one. */
    String of(String document, GraphQLRequest request, Caller caller, MediaType form) {
        return of(caller, form.name(), document, String.valueOf(request.operationName()),
                canonical(request.variables()));
    }

    /**
     * @param question
     *        all that the answer depends on beside the caller and the state of the database
     */
    String of(Caller caller, String... question) {
        List<String> quiet = caller.key() == null && caller.isAnonymous()
                ? List.of("BUDGET", "USE")
                : List.of("BUDGET");
        String state = sql.reading(PATIENCE, PATIENCE, () -> false,
                () -> sql.rows(SqlText.of(STATE, quiet), row -> row.text("state"))).get(0);
        return "W/\"" + hash(String.join("\u0000", build.name(), state, caller.role().name(),
                String.valueOf(caller.key()), String.valueOf(caller.product()),
                caller.scopes().stream().sorted().toList().toString(), String.join("\u0000", question))) + "\"";
    }

    /**
     * Whether If-None-Match names the validator (RFC 9110, section 13.1.2). The asterisk, which stands for whatever exists,
     * names none: nothing is read here, so that nobody knows whether there is an answer at all ({@link #meansAny}).
     */
    static boolean matches(@Nullable String ifNoneMatch, String validator) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = validator.substring(2);
        for (String candidate : ifNoneMatch.split(",")) {
            String given = candidate.strip();
            if (given.equals(opaque) || given.equals(validator)) {
                return true;
            }
        }
        return false;
    }

    static boolean meansAny(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    private static String canonical(Map<String, Object> variables) {
        return new JsonObject(new java.util.TreeMap<>(variables)).encode();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 27);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
