package org.newsgraph.oidc;

/** The sign-on service does not answer, so nobody can tell whether a token is good. */
public final class SignOnUnreachable extends RuntimeException {
    SignOnUnreachable(RuntimeException cause) {
        super("The sign-on service cannot be reached", cause);
    }
}
