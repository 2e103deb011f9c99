package org.newsgraph.execution;

import java.util.List;

import org.newsgraph.access.Caller;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequiredScopes;

/** Decides whether an operation is executed at all. */
final class Admission {
    private final RequiredScopes required;
    private final Limits limits;

    Admission(RequiredScopes required, Limits limits) {
        this.required = required;
        this.limits = limits;
    }

    void check(Operation operation, Caller caller) {
        for (String field : operation.rootFields()) {
            if (tellsTheSchema(field) && caller.role().compareTo(limits.introspection()) < 0) {
                throw refusal(caller, field + " is for callers with the role " + limits.introspection(), field);
            }
            required.of(field).stream().sorted().filter(scope -> !caller.may(scope)).findFirst().ifPresent(scope -> {
                throw refusal(caller, field + " needs the scope " + scope, field);
            });
        }
    }

    /** By introspection, or as routers of Apollo Federation ask for it. */
    private static boolean tellsTheSchema(String field) {
        return field.equals("__schema") || field.equals("__type") || field.equals("_service");
    }

    Cost check(Cost cost) {
        atMost(cost.points(), limits.maxCost(), "cost", "points");
        atMost(cost.nodes(), limits.maxNodes(), "ask for", "objects in lists");
        return cost;
    }

    private static Refusal refusal(Caller caller, String message, String field) {
        ErrorCode code = caller.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN;
        String more = caller.isAnonymous() ? ", and the caller showed no key or token" : ", which the caller has not";
        return new Refusal(List.of(AnswerError.of(new CodedError(message + more, code, field, null))));
    }

    private static void atMost(long actual, long most, String verb, String what) {
        if (actual > most) {
            throw Refusal.of(ErrorCode.QUERY_TOO_COMPLEX, "An operation may " + verb + " at most " + most + " " + what
                    + "; this one may come to " + actual);
        }
    }
}
