package org.newsgraph.graphql;

import org.eclipse.microprofile.graphql.Description;

/** Every code that {@code errors[].extensions.code} can have; the list only grows. */
@Description("Every code that errors[].extensions.code and IngestProblem.code can have; the list only grows.")
public enum ErrorCode {
    @Description("The request is not as GraphQL over HTTP has it; the message says what is wrong.")
    BAD_REQUEST,

    @Description("The request is larger than is allowed.")
    REQUEST_TOO_LARGE,

    @Description("Who asks is not known: the credential is false, or one is needed and none was given.")
    UNAUTHENTICATED,

    @Description("The caller is known, and is not allowed to do this.")
    FORBIDDEN,

    @Description("The caller has used up its budget, or has too many requests under way; the header Retry-After says when to come back.")
    RATE_LIMITED,

    @Description("No document is kept under that hash: send it along once (automatic persisted queries).")
    PERSISTED_QUERY_NOT_FOUND,

    @Description("Only documents that the operator has registered are admitted.")
    DOCUMENT_NOT_TRUSTED,

    @Description("The document is not GraphQL.")
    SYNTAX_ERROR,

    @Description("The document does not fit the schema, or a variable does not fit its type.")
    VALIDATION_ERROR,

    @Description("An argument is out of its bounds; extensions.field names it.")
    INVALID_ARGUMENT,

    @Description("An id is not one that this API gave out for that type; extensions.field names it.")
    INVALID_ID,

    @Description("A cursor is not one that this list gave out; extensions.field names it.")
    INVALID_CURSOR,

    @Description("A cursor stands before what is kept of the log of changes; extensions.firstCursor is the first to go on from. What lies between is gone: take everything anew.")
    CURSOR_EXPIRED,

    @Description("What the id names does not exist; extensions.field names the argument.")
    NOT_FOUND,

    @Description("What was to be created exists already, or was changed by somebody else meanwhile.")
    CONFLICT,

    @Description("A text is longer than its bound.")
    TEXT_TOO_LONG,

    @Description("A text holds no article.")
    TEXT_EMPTY,

    @Description("A text holds a character that cannot be stored: NUL, or half of a surrogate pair.")
    TEXT_INVALID_CHARACTER,

    @Description("A document of news is cut off, not well-formed, or not what its format has; the place says where.")
    INVALID_DOCUMENT,

    @Description("A document is of no format that is read, or what it holds is no article.")
    UNSUPPORTED_MEDIA_TYPE,

    @Description("The query is nested deeper, or asks for more, than is allowed.")
    QUERY_TOO_COMPLEX,

    @Description("The operation took longer than is allowed, and was stopped.")
    TIMEOUT,

    @Description("The sign-on service, which has to say who asks, cannot be reached; try again later.")
    UNAVAILABLE,

    @Description("Something failed inside; extensions.requestId names the log entry.")
    INTERNAL_ERROR
}
