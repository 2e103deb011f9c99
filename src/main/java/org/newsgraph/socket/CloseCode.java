package org.newsgraph.socket;

/** Why a socket is closed, as graphql-transport-ws numbers it. */
enum CloseCode {
    GOING_AWAY(1001, "The server stops"),

    /** Of WebSockets themselves, as the two that follow. */
    PROTOCOL_ERROR(1002, "A frame breaks the protocol of WebSockets"),

    NO_TEXT(1007, "Text must be UTF-8"),

    TOO_LARGE(1009, "The message is too large"),

    /** Of no error of the client's; its libraries connect again by themselves. */
    TRY_AGAIN(1013, "It cannot be told at the moment who asks"),

    BAD_MESSAGE(4400, "Bad message"),

    UNAUTHORIZED(4401, "Unauthorized"),

    FORBIDDEN(4403, "Forbidden"),

    SUBPROTOCOL_NOT_ACCEPTABLE(4406, "Subprotocol not acceptable"),

    INITIALISATION_TIMEOUT(4408, "Connection initialisation timeout"),

    SUBSCRIBER_EXISTS(4409, "Subscriber already exists"),

    TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests"),

    /** The protocol has no code for it; with this one its clients do not try again by themselves. */
    TOO_MANY_SOCKETS(4429, "Too many sockets of one caller");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
